import Database
import Diagnostics

/// Lets somebody take part in a case, or no more. Only who takes part may; one always must.
public struct ChangeParticipants: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// Handles of those who join.
    public var joining: [String]
    /// Handles of those who leave.
    public var leaving: [String]
    /// Handle of who answers for it from now on; nil for no change.
    public var owner: String?

    /// A change of those who need to know.
    public init(_ number: String, joining: [String] = [], leaving: [String] = [], owner: String? = nil) {
        self.number = number
        self.joining = joining
        self.leaving = leaving
        self.owner = owner
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        for handle in joining + [owner].compactMap({ $0 }) {
            let person = try transaction.named(Person.self, "handle", handle)
            guard person.isActive else { throw RegistryError.unknownPerson(handle) }
            guard try !CaseParticipants.present(subject, transaction).contains(person.id) else { continue }
            try CaseParticipants.add(person.id, to: subject, transaction)
        }
        if let owner { subject.owner = try transaction.named(Person.self, "handle", owner).id }
        for handle in leaving {
            let person = try transaction.named(Person.self, "handle", handle)
            guard subject.owner != person.id else {
                throw RegistryError.forbiddenByState(
                    Wording(ja: "担当者は外せません。先に担当者を代えてください。", en: "who answers for it cannot leave; name another owner first."))
            }
            try CaseParticipants.remove(person.id, from: subject, transaction)
        }
        return try transaction.update(subject)
    }
}

extension PSIRTCase {
    /// Reading may be open to more; working on it is for those who take part.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` to those who may know of the case and do not take part.
    func mustTakePart(in reader: RegistryReader) throws {
        let person = try reader.ownID()
        guard try CaseParticipants.present(self, reader).contains(person) else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(number) の参加者ではありません。参加者に加えてもらってください。", en: "you do not take part in \(number); ask a participant to add you."))
        }
    }
}
