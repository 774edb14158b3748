import Database
import Diagnostics
public import PSIRT

/// Takes a case a step on, back, or to its end (ISO/IEC 30111).
public struct MoveCase: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// Where to.
    public var step: CaseStep
    /// Why it is closed.
    public var closing: ClosingReason?

    /// A step of a case.
    public init(_ number: String, to step: CaseStep, closing: ClosingReason? = nil) {
        self.number = number
        self.step = step
        self.closing = closing
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let links = try transaction.connection.number("SELECT COUNT(*) FROM case_link WHERE case_id = ?", [.integer(subject.id)]) ?? 0
        let progress = CaseProgress(
            step: subject.step, kind: subject.caseKind, origin: subject.origin, isAcknowledged: subject.acknowledgedAt != nil,
            hasOwner: subject.owner != nil, hasSubject: links > 0, misuse: try subject.misuse(in: transaction), isInUse: subject.isInUse,
            isReporterInformed: subject.informedAt != nil)
        try CaseMove(to: step, closing: closing, reason: transaction.reason).check(progress)
        subject.step = step
        subject.closing = step == .closed ? closing : nil
        subject.closingReason = step == .closed ? transaction.reason : nil
        subject.closedAt = step == .closed ? transaction.now : nil
        return try transaction.update(subject)
    }
}
