import Diagnostics

/// Notes what a case's steps rest on: that receipt was acknowledged, that the reporter was told the end, whether a device is in use.
public struct NoteCase: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// What is noted.
    public enum Fact: Sendable, Hashable {
        /// Receipt was acknowledged, at this time (RFC 3339 UTC).
        case acknowledged(String)
        /// The reporter was told how it ended, at this time.
        case informed(String)
        /// Whether a device that the case is about is in use.
        case inUse(Bool)
    }

    /// The case.
    public var number: String
    /// What is noted.
    public var fact: Fact

    /// A note.
    public init(_ number: String, _ fact: Fact) {
        self.number = number
        self.fact = fact
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        var check = FieldCheck()
        switch fact {
        case .acknowledged(let time):
            check.moment("acknowledged-at", time, notAfter: transaction.now)
            check.demand(time >= subject.receivedAt, "acknowledged-at", ja: "受付より前です。", en: "is before the receipt.")
            // A time once told to somebody is moved only with a reason.
            if subject.acknowledgedAt != nil { try transaction.mustHaveReason() }
            subject.acknowledgedAt = time
        case .informed(let time):
            check.moment("informed-at", time, notAfter: transaction.now)
            check.demand(time >= subject.receivedAt, "informed-at", ja: "受付より前です。", en: "is before the receipt.")
            subject.informedAt = time
        case .inUse(let isInUse): subject.isInUse = isInUse
        }
        try check.finish()
        return try transaction.update(subject)
    }
}
