extension Justification {
    /// The label of CSAF's flags and of OpenVEX, which are the same five (CSAF 2.0, 3.2.3.5; OpenVEX 0.2.0).
    ///
    /// "Inline mitigations" are built into the product; a protection outside it has no label there, and neither have absent conditions.
    public var csaf: MappedWord {
        switch self {
        case .componentNotPresent: MappedWord("component_not_present")
        case .codeNotPresent: MappedWord("vulnerable_code_not_present")
        case .codeNotReachable: MappedWord("vulnerable_code_not_in_execute_path")
        case .notControllable: MappedWord("vulnerable_code_cannot_be_controlled_by_adversary")
        case .requiresConfiguration, .requiresDependency: MappedWord("vulnerable_code_not_in_execute_path", exact: false)
        case .requiresEnvironment: MappedWord("vulnerable_code_cannot_be_controlled_by_adversary", exact: false)
        case .protectedByCompiler, .protectedAtRuntime: MappedWord("inline_mitigations_already_exist")
        case .protectedAtPerimeter, .protectedByMitigatingControl: MappedWord("inline_mitigations_already_exist", exact: false)
        }
    }

    /// CycloneDX's `analysis.justification`. It has one word for absent components and absent code, and none for what cannot be steered.
    public var cycloneDX: MappedWord {
        switch self {
        case .componentNotPresent: MappedWord("code_not_present", exact: false)
        case .notControllable: MappedWord("protected_by_mitigating_control", exact: false)
        default: MappedWord(rawValue)
        }
    }

    /// The justification of a label of CSAF or OpenVEX; nil for unknown ones. The mitigation that is meant may be any that is built in, which is most
    /// often one at run time.
    public init?(csaf: String) {
        switch csaf {
        case "component_not_present": self = .componentNotPresent
        case "vulnerable_code_not_present": self = .codeNotPresent
        case "vulnerable_code_not_in_execute_path": self = .codeNotReachable
        case "vulnerable_code_cannot_be_controlled_by_adversary": self = .notControllable
        case "inline_mitigations_already_exist": self = .protectedAtRuntime
        default: return nil
        }
    }

    /// The justification of a word of CycloneDX; nil for unknown ones.
    public init?(cycloneDX: String) {
        guard let found = Justification(rawValue: cycloneDX), found.cycloneDX == MappedWord(cycloneDX) else { return nil }
        self = found
    }
}
