import Database
import PSIRT

/// What an analysis rests on, as it is kept with it.
public struct StoredGrounds: Sendable, Hashable {
    /// Version of the component.
    public let version: String
    /// What matching said.
    public let match: String
    /// What the sources said of the vulnerability.
    public let vulnerability: String

    /// The columns that ``init(row:)`` reads, from the finding `f`, its component `c` and its vulnerability `v`.
    static let columns = """
        c.version AS on_version, f.kind AS match_kind, f.confidence AS match_confidence, f.fixed_in AS match_fixed_in, v.severity AS on_severity,
        v.score AS on_score, v.known_exploited AS on_exploited
        """

    init(version: String, match: String, vulnerability: String) {
        self.version = version
        self.match = match
        self.vulnerability = vulnerability
    }

    init(row: SQLRow) throws {
        version = try row.text("on_version")
        match = "\(try row.text("match_kind")) \(try row.text("match_confidence")) \(try row.optionalText("match_fixed_in") ?? "-")"
        let score = try row.optionalInt("on_score").map(String.init) ?? "-"
        vulnerability = "\(try row.text("on_severity")) \(score)\(try row.flag("on_exploited") ? " exploited" : "")"
    }

    /// The grounds that ``CarryOver`` compares; the component is the same wherever it is asked.
    var grounds: FindingGrounds { FindingGrounds(component: "", version: version, match: match, vulnerability: vulnerability) }
}
