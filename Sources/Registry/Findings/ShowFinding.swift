import Database
import JSONStream

/// One finding, with what it stands on.
public struct ShowFinding: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A piece of what a finding stands on.
    public struct Evidence: Sendable, Hashable {
        /// Name of the rule or of the reason.
        public let rule: String
        /// The source that says so.
        public let source: String
        /// The record of the source.
        public let record: String
        /// What of the component was compared: a purl, a CPE name.
        public let identity: String
        /// Its version.
        public let version: String
        /// The affected versions.
        public let range: String
        /// Words for people where the rule is a reason for doubt: Japanese, English.
        public let words: [String]
    }

    /// What is shown.
    public struct Answer: Sendable {
        /// The finding as lists show it.
        public let entry: ListFindings.Entry
        /// Of which release.
        public let release: ReleaseReference
        /// Number of the component in the shared catalogue.
        public let componentID: Int
        /// The component's purls, a line each.
        public let purl: String?
        /// Other names of the vulnerability.
        public let aliases: [String]
        /// `purl`, `cpe`, `distro`, `name`; a reason for doubt where undecided.
        public let kind: String
        /// When it was gone; nil while it is there.
        public let goneAt: String?
        /// What it stands on.
        public let evidence: [Evidence]
    }

    /// Number of the finding.
    public let id: Int

    /// A question for a finding.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        guard let release = try reader.connection.number("SELECT release_id FROM finding WHERE id = ?", [.integer(id)]) else {
            throw RegistryError.notFound(.finding, "#\(id)")
        }
        return try reader.get(Product.self, try reader.get(Release.self, release).product).scope
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let row = try reader.connection.row(
            """
            SELECT f.id AS id, f.weight AS weight, f.state AS state, n.name AS component, c.version AS version, v.name AS vulnerability,
                v.severity AS severity, v.score AS score, v.epss AS epss, v.known_exploited AS exploited, f.fixed_in AS fixed_in,
                f.confidence AS confidence, f.found_at AS found_at, v.summary_ja AS summary_ja, v.summary_en AS summary_en, f.release_id AS release_id,
                c.id AS component_id, c.purl AS purl, v.aliases AS aliases, f.kind AS kind, f.gone_at AS gone_at, f.evidence AS evidence
            FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id
                JOIN component_name n ON n.id = c.name_id
            WHERE f.id = ?
            """, [.integer(id)])
        guard let row else { throw RegistryError.notFound(.finding, "#\(id)") }
        return Answer(
            entry: try ListFindings.Entry(row: row), release: try reader.reference(ofRelease: try row.int("release_id")),
            componentID: try row.int("component_id"), purl: try row.optionalText("purl"),
            aliases: try row.text("aliases").split(separator: " ").map(String.init), kind: try row.text("kind"),
            goneAt: try row.optionalText("gone_at"), evidence: Self.evidence(try row.text("evidence")))
    }

    private static func evidence(_ text: String) -> [Evidence] {
        var reader = JSONReader(ByteBlock(text.utf8))
        guard case .array(let pieces)? = try? reader.value() else { return [] }
        return pieces.compactMap { piece in
            guard case .object(let members) = piece else { return nil }
            func text(_ name: String) -> String { members.first { $0.key == name }?.value.stringValue ?? "" }
            return Evidence(
                rule: text("rule"), source: text("source"), record: text("record"), identity: text("identity"), version: text("version"),
                range: text("range"), words: text("ja").isEmpty ? [] : [text("ja"), text("en")])
        }
    }
}
