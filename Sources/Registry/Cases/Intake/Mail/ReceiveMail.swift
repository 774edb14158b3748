import Database
public import Diagnostics
import MIME
import PSIRT

/// Takes a mail in: as a new case as confidential as one from the public form, into the conversation of the case that it answers, or put aside where no
/// person wrote it.
///
/// What a mail says of itself may be invented. So it enters the conversation only of a case in which its sender takes part, is marked there as unverified, and
/// opens nothing to anybody; the answer is the same for every mail but to those who may know of the case.
public struct ReceiveMail: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// What became of a mail.
    public struct Answer: Sendable, Hashable {
        /// In a few words.
        public enum Outcome: String, Sendable {
            /// It is in a case.
            case taken
            /// It was taken in, or put aside, before.
            case known
            /// No person wrote it, or it cannot be read.
            case aside
        }

        /// What.
        public let outcome: Outcome
        /// Number of the case, for those who may know of it.
        public let number: String?
        /// Why it was put aside.
        public let reason: Wording?
    }

    private let received: ReceivedBytes
    private let receivedAt: String?
    private let acknowledgeDays: Int
    private let isAnyway: Bool

    /// - Parameters:
    ///   - receivedAt: when it reached our mailbox, RFC 3339 UTC; now if nil.
    ///   - acknowledgeDays: within how many days the maker promises to acknowledge a report.
    ///   - isAnyway: take it in though no person seems to have written it.
    public init(_ received: ReceivedBytes, receivedAt: String? = nil, acknowledgeDays: Int, anyway isAnyway: Bool = false) {
        self.received = received
        self.receivedAt = receivedAt
        self.acknowledgeDays = acknowledgeDays
        self.isAnyway = isAnyway
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` where the maker has nobody who handles cases: the mail then stays where it is.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        var check = FieldCheck()
        check.moment("received-at", receivedAt, notAfter: transaction.now)
        check.demand((1...90).contains(acknowledgeDays), "acknowledge-days", ja: "1から90です。", en: "is from 1 to 90.")
        try check.finish()
        try transaction.connection.lock(ReceivedMail.lock)
        let before = try ReceivedMail.find(mark: received.mark, transaction)
        if let before, before.subject != nil || !isAnyway { return try answer(.known, before.subject, transaction) }
        guard case .success(let mail) = received.mail else {
            guard case .failure(let error) = received.mail else { return Answer(outcome: .aside, number: nil, reason: nil) }
            if before == nil { try ReceivedMail.putAside(received, nil, error.code, receivedAt, transaction) }
            return Answer(outcome: .aside, number: nil, reason: error.wording)
        }
        if let automatic = mail.automatic, !isAnyway {
            try ReceivedMail.putAside(received, mail, automatic.rawValue, receivedAt, transaction)
            return Answer(outcome: .aside, number: nil, reason: automatic.wording)
        }
        let intake = MailIntake(
            mail: mail, received: received, receivedAt: before?.at ?? receivedAt ?? transaction.now, acknowledgeDays: acknowledgeDays)
        return try answer(.taken, try intake.take(before?.id, transaction), transaction)
    }

    private func answer(_ outcome: Answer.Outcome, _ subject: Int?, _ transaction: RegistryTransaction) throws -> Answer {
        let known = try subject.flatMap { try transaction.psirtCases(where: "k.id = ?", [.integer($0)]).first }
        return Answer(outcome: outcome, number: known?.number, reason: nil)
    }
}
