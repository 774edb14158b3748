import CVSS
import JSONStream

/// A CVSS vector as the JSON objects of FIRST's schemas have it, every number computed from the vector.
struct ScoreContent {
    let vector: CVSSVector

    /// Nil for what is no vector; the check of the facts has seen to that.
    init?(_ text: String) {
        guard let vector = try? CVSSVector(parsing: text) else { return nil }
        self.vector = vector
    }

    /// `cvss_v2`, `cvss_v3`, `cvss_v4`: the member of CSAF.
    var csafKey: String {
        switch vector.version {
        case .v2: "cvss_v2"
        case .v30, .v31: "cvss_v3"
        case .v4: "cvss_v4"
        }
    }

    /// `cvssV3_1`: the member of CVE.
    var cveKey: String { "cvssV" + vector.version.rawValue.replacing(".", with: "_") }

    /// The base score as text: `9.8`.
    var base: String { vector.scores.base.description }

    /// `CRITICAL`; of CVSS 2.0, whose schema has none, by the bounds of NVD.
    var severity: String { CVSSSeverity(vector.scores.base, version: vector.version).rawValue.uppercased() }

    /// `Critical`.
    var severityName: String { severity.prefix(1) + severity.dropFirst().lowercased() }

    var json: JSONValue {
        var members = JSONMembers()
        members.put("baseScore", .number(base))
        if vector.version != .v2 { members.put("baseSeverity", severity) }
        members.put("vectorString", vector.canonical)
        members.put("version", vector.version.rawValue)
        return members.value
    }
}
