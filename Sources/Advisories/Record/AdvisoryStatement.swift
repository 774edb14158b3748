/// How a product stands to a vulnerability.
public struct AdvisoryStatement: Sendable, Hashable {
    /// The four statuses of VEX.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The vulnerability is in the product, and something is to be done.
        case affected
        /// Nothing is to be done.
        case notAffected = "not_affected"
        /// This release holds the fix.
        case fixed
        /// Nobody knows yet.
        case underInvestigation = "under_investigation"
    }

    /// Why a product is not affected, in the labels that CSAF and OpenVEX share.
    public enum Justification: String, Sendable, Hashable, CaseIterable {
        /// The vulnerable component is not in the product.
        case componentNotPresent = "component_not_present"
        /// The component is, its vulnerable code is not.
        case vulnerableCodeNotPresent = "vulnerable_code_not_present"
        /// The vulnerable code is never run.
        case vulnerableCodeNotInExecutePath = "vulnerable_code_not_in_execute_path"
        /// No attacker can reach or steer it.
        case vulnerableCodeCannotBeControlledByAdversary = "vulnerable_code_cannot_be_controlled_by_adversary"
        /// Something in the product stops the attack.
        case inlineMitigationsAlreadyExist = "inline_mitigations_already_exist"
    }

    /// Id of the product.
    public var product: String
    /// Its status.
    public var status: Status
    /// Why it is not affected.
    public var justification: Justification?
    /// Why it is not affected, in words.
    public var impact: AdvisoryText?

    /// A statement from its parts.
    public init(_ product: String, _ status: Status, justification: Justification? = nil, impact: AdvisoryText? = nil) {
        (self.product, self.status, self.justification, self.impact) = (product, status, justification, impact)
    }
}
