import JSONStream

/// The labels that the notations have for why something is not affected; any other word gives no reason.
enum VEXJustification {
    /// OpenVEX 0.2.0, "Status Justifications", and CSAF 2.0, section 3.2.3.5, which have the same.
    static let openVEX: Set<String> = [
        "component_not_present", "inline_mitigations_already_exist", "vulnerable_code_cannot_be_controlled_by_adversary",
        "vulnerable_code_not_in_execute_path", "vulnerable_code_not_present",
    ]

    /// CycloneDX 1.4 and later, `impactAnalysisJustification`.
    static let cycloneDX: Set<String> = [
        "code_not_present", "code_not_reachable", "protected_at_perimeter", "protected_at_runtime", "protected_by_compiler",
        "protected_by_mitigating_control", "requires_configuration", "requires_dependency", "requires_environment",
    ]

    /// The words that say why; nil where none do: white space and signs alone are no reason.
    static func words(_ value: JSONValue?) -> String? {
        guard let text = value?.stringValue, text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return text
    }
}
