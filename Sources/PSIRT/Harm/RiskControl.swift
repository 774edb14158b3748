import Diagnostics
public import Lifecycle

/// A compensating control that is in place and makes a vulnerability harder to exploit.
public struct RiskControl: Sendable, Hashable {
    /// The control.
    public let control: CompensatingControl
    /// By how many levels it lowers exploitability: 1 or 2.
    public let lowersBy: Int
    /// Why it does.
    public let reason: String

    /// A control that counts.
    ///
    /// - Throws: `PSIRT-021` if its specification is in no customer document, `PSIRT-002` without a reason.
    public init(_ control: CompensatingControl, lowersBy: Int = 1, because reason: String) throws(PSIRTError) {
        guard PSIRTText.says(control.document) else { throw PSIRTError(.controlNotSpecified(control.name)) }
        try PSIRTText.require(reason, Wording(ja: "対策が効く理由", en: "why the control helps"), at: control.name)
        self.control = control
        self.lowersBy = min(2, max(1, lowersBy))
        self.reason = reason
    }
}
