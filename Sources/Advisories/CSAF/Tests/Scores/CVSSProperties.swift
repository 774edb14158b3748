import CVSS

/// Names and values that the JSON forms of CVSS have for the metrics of a vector (FIRST's JSON schemas 2.0, 3.0, 3.1 and 4.0).
enum CVSSProperties {
    /// Abbreviations by the name of the property.
    static func names(_ version: CVSSVersion) -> [String: String] {
        switch version {
        case .v2: version2
        case .v30, .v31: version3
        case .v4: version4
        }
    }

    /// What a vector has for the value of a property; nil for "not defined" and for what is no value.
    static func value(_ word: String, of metric: String, _ version: CVSSVersion) -> String? {
        if word == "NOT_DEFINED" { return nil }
        switch (version, metric, word) {
        case (.v2, "E", "PROOF_OF_CONCEPT"): return "POC"
        case (.v2, "RL", "OFFICIAL_FIX"): return "OF"
        case (.v2, "RL", "TEMPORARY_FIX"): return "TF"
        case (.v2, "RC", "UNCONFIRMED"): return "UC"
        case (.v2, "RC", "UNCORROBORATED"): return "UR"
        case (.v2, "CDP", "LOW_MEDIUM"): return "LM"
        case (.v2, "CDP", "MEDIUM_HIGH"): return "MH"
        case (.v4, "U", _): return word.prefix(1) + word.dropFirst().lowercased()
        default: return String(word.prefix(1))
        }
    }

    private static let version2 = [
        "accessVector": "AV", "accessComplexity": "AC", "authentication": "Au", "confidentialityImpact": "C", "integrityImpact": "I",
        "availabilityImpact": "A", "exploitability": "E", "remediationLevel": "RL", "reportConfidence": "RC", "collateralDamagePotential": "CDP",
        "targetDistribution": "TD", "confidentialityRequirement": "CR", "integrityRequirement": "IR", "availabilityRequirement": "AR",
    ]
    private static let version3 = [
        "attackVector": "AV", "attackComplexity": "AC", "privilegesRequired": "PR", "userInteraction": "UI", "scope": "S",
        "confidentialityImpact": "C", "integrityImpact": "I", "availabilityImpact": "A", "exploitCodeMaturity": "E", "remediationLevel": "RL",
        "reportConfidence": "RC", "confidentialityRequirement": "CR", "integrityRequirement": "IR", "availabilityRequirement": "AR",
        "modifiedAttackVector": "MAV", "modifiedAttackComplexity": "MAC", "modifiedPrivilegesRequired": "MPR", "modifiedUserInteraction": "MUI",
        "modifiedScope": "MS", "modifiedConfidentialityImpact": "MC", "modifiedIntegrityImpact": "MI", "modifiedAvailabilityImpact": "MA",
    ]
    private static let version4 = [
        "attackVector": "AV", "attackComplexity": "AC", "attackRequirements": "AT", "privilegesRequired": "PR", "userInteraction": "UI",
        "vulnConfidentialityImpact": "VC", "vulnIntegrityImpact": "VI", "vulnAvailabilityImpact": "VA", "subConfidentialityImpact": "SC",
        "subIntegrityImpact": "SI", "subAvailabilityImpact": "SA", "exploitMaturity": "E", "confidentialityRequirement": "CR",
        "integrityRequirement": "IR", "availabilityRequirement": "AR", "modifiedAttackVector": "MAV", "modifiedAttackComplexity": "MAC",
        "modifiedAttackRequirements": "MAT", "modifiedPrivilegesRequired": "MPR", "modifiedUserInteraction": "MUI",
        "modifiedVulnConfidentialityImpact": "MVC", "modifiedVulnIntegrityImpact": "MVI", "modifiedVulnAvailabilityImpact": "MVA",
        "modifiedSubConfidentialityImpact": "MSC", "modifiedSubIntegrityImpact": "MSI", "modifiedSubAvailabilityImpact": "MSA", "Safety": "S",
        "Automatable": "AU", "Recovery": "R", "valueDensity": "V", "vulnerabilityResponseEffort": "RE", "providerUrgency": "U",
    ]
}
