import CVSS

/// Which words the JSON forms of CVSS permit (FIRST's JSON schemas).
enum CVSSValues {
    /// Is `word` a value of the metric?
    static func allows(_ word: String, metric: String, _ version: CVSSVersion) -> Bool {
        words(metric, version)?.contains(word) ?? false
    }

    private static func words(_ metric: String, _ version: CVSSVersion) -> Set<String>? {
        let base = metric.hasPrefix("M") && metric.count > 1 ? String(metric.dropFirst()) : metric
        switch version {
        case .v2: return version2[metric]
        case .v30, .v31: return version3[metric] ?? version3[base]
        case .v4: return version4[metric] ?? version4[base]
        }
    }

    private static let levels: Set = ["LOW", "MEDIUM", "HIGH"]
    private static let impact: Set = ["NONE", "LOW", "HIGH"]
    private static let version2: [String: Set<String>] = [
        "AV": ["LOCAL", "ADJACENT_NETWORK", "NETWORK"], "AC": levels, "Au": ["MULTIPLE", "SINGLE", "NONE"], "C": ["NONE", "PARTIAL", "COMPLETE"],
        "I": ["NONE", "PARTIAL", "COMPLETE"], "A": ["NONE", "PARTIAL", "COMPLETE"],
        "E": ["UNPROVEN", "PROOF_OF_CONCEPT", "FUNCTIONAL", "HIGH"], "RL": ["OFFICIAL_FIX", "TEMPORARY_FIX", "WORKAROUND", "UNAVAILABLE"],
        "RC": ["UNCONFIRMED", "UNCORROBORATED", "CONFIRMED"], "CDP": ["NONE", "LOW", "LOW_MEDIUM", "MEDIUM_HIGH", "HIGH"],
        "TD": ["NONE", "LOW", "MEDIUM", "HIGH"], "CR": levels, "IR": levels, "AR": levels,
    ]
    private static let version3: [String: Set<String>] = [
        "AV": ["NETWORK", "ADJACENT_NETWORK", "LOCAL", "PHYSICAL"], "AC": ["LOW", "HIGH"], "PR": impact, "UI": ["NONE", "REQUIRED"],
        "S": ["UNCHANGED", "CHANGED"], "C": impact, "I": impact, "A": impact, "E": ["UNPROVEN", "PROOF_OF_CONCEPT", "FUNCTIONAL", "HIGH"],
        "RL": ["OFFICIAL_FIX", "TEMPORARY_FIX", "WORKAROUND", "UNAVAILABLE"], "RC": ["UNKNOWN", "REASONABLE", "CONFIRMED"], "CR": levels,
        "IR": levels, "AR": levels,
    ]
    private static let version4: [String: Set<String>] = [
        "AV": ["NETWORK", "ADJACENT", "LOCAL", "PHYSICAL"], "AC": ["LOW", "HIGH"], "AT": ["NONE", "PRESENT"], "PR": impact,
        "UI": ["NONE", "PASSIVE", "ACTIVE"], "VC": impact, "VI": impact, "VA": impact, "SC": impact, "SI": impact, "SA": impact,
        "E": ["UNREPORTED", "PROOF_OF_CONCEPT", "ATTACKED"], "CR": levels, "IR": levels, "AR": levels,
        "MSC": ["NEGLIGIBLE", "LOW", "HIGH", "NONE"], "MSI": ["NEGLIGIBLE", "LOW", "HIGH", "NONE", "SAFETY"],
        "MSA": ["NEGLIGIBLE", "LOW", "HIGH", "NONE", "SAFETY"], "S": ["NEGLIGIBLE", "PRESENT"], "AU": ["NO", "YES"],
        "R": ["AUTOMATIC", "USER", "IRRECOVERABLE"], "V": ["DIFFUSE", "CONCENTRATED"], "RE": ["LOW", "MODERATE", "HIGH"],
        "U": ["CLEAR", "GREEN", "AMBER", "RED"],
    ]
}
