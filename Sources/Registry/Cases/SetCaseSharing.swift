import Database
import Diagnostics
public import Duties
public import PSIRT

/// Sets how far a case may go: its label and its embargo. What was agreed with others is loosened only with their consent on record.
public struct SetCaseSharing: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// What happens to the embargo.
    public enum EmbargoChange: Sendable, Hashable {
        /// Nothing.
        case keep
        /// Until an hour of a place's clock, as agreed with somebody.
        case until(String, Zone, agreedWith: String)
        /// It ends now; needs a reason.
        case lift
    }

    /// The case.
    public var number: String
    /// The label from now on; nil for no change.
    public var label: TLP?
    /// How the source agreed, for a looser label.
    public var consent: String?
    /// The embargo from now on.
    public var embargo: EmbargoChange

    /// A change.
    public init(_ number: String, label: TLP? = nil, consent: String? = nil, embargo: EmbargoChange = .keep) {
        self.number = number
        self.label = label
        self.consent = consent
        self.embargo = embargo
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.optional("consent", consent, limit: 2000)
        if case .until(_, _, let partner) = embargo { check.text("agreed-with", partner, limit: 300) }
        try check.finish()
        var subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        if let label {
            let next = try subject.tlp.changed(to: label, consent: consent)
            if next > subject.tlp { subject.consent = consent }
            subject.tlp = next
        }
        switch embargo {
        case .keep: break
        case .until(let hour, let zone, let partner):
            guard let now = Instant(transaction.now) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
            let next = try Embargo(until: hour, zone, agreedWith: partner, now: now)
            // An hour that others work towards is moved only with a reason.
            if let old = subject.embargo, old != next { try transaction.mustHaveReason() }
            subject.embargo = next
        case .lift:
            try transaction.mustHaveReason()
            subject.embargo = nil
        }
        return try transaction.update(subject)
    }
}
