public import Advisories
import Database
public import Diagnostics
public import PSIRT

/// The CSAF documents of everything that is out, as they went out: what a provider lays out. The newest version of each advisory, those that were withdrawn or
/// superseded included, in the languages in which there are documents.
///
/// It hands out what the person may know of: a provider that serves strict labels asks as somebody who takes part in their cases, or as Mimamori itself.
public struct PublishedAdvisories: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A document that is out.
    public struct Entry: Sendable, Hashable {
        /// Tracking id of the advisory.
        public let number: String
        /// Id of the document: the tracking id, and for a translation the language as well.
        public let documentID: String
        /// Number of the version.
        public let version: Int
        /// With whom it may be shared.
        public let label: TLP
        /// To whom it goes where the label is strict.
        public let recipients: [String]
        /// Whether the advisory holds, was withdrawn or superseded.
        public let state: AdvisoryState
        /// In which language it is.
        public let language: Language
        /// CSAF 2.0 or 2.1.
        public let form: AdvisoryFormat
        /// When the advisory first went out, RFC 3339 UTC.
        public let initialRelease: String
        /// When this version went out.
        public let currentRelease: String
        /// Its heading.
        public let title: String
        /// The file name that the standard makes from its id.
        public let file: String
        /// SHA-256 of the document.
        public let digest: String
        /// The document.
        public let bytes: [UInt8]
    }

    /// CSAF 2.0 or 2.1. Both have the same file names: a distribution that has both keeps them in different folders.
    public var form: AdvisoryFormat
    /// Only documents under one of these labels.
    public var labels: Set<TLP>

    /// A question about everything that is out.
    public init(_ form: AdvisoryFormat = .csaf20, labels: Set<TLP> = Set(TLP.allCases)) {
        self.form = form
        self.labels = labels
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// By tracking id and language, Japanese first.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let known = try AdvisoryAccess(reader).version
        let columns = StoredAdvisoryVersion.columns.map { "v.\($0) AS \($0)" }.joined(separator: ", ")
        let versions = try reader.connection.rows(
            """
            SELECT v.id AS id, v.revision AS revision, \(columns) FROM advisory_version v JOIN advisory d ON d.id = v.advisory_id
            WHERE v.published_at IS NOT NULL AND \(known.sql) AND v.number = (SELECT MAX(w.number) FROM advisory_version w
                WHERE w.advisory_id = v.advisory_id AND w.published_at IS NOT NULL) ORDER BY d.number
            """, known.arguments
        ).map { try StoredAdvisoryVersion(row: $0) }
        return try versions.filter { labels.contains($0.tlp) }.flatMap { try entries($0, reader) }
    }

    private func entries(_ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws -> [Entry] {
        guard let text = version.facts else { return [] }
        let facts = try AdvisoryContent.facts(text)
        let number = try reader.get(StoredAdvisory.self, version.advisory).number
        return try reader.connection.rows(
            "SELECT language, file, digest FROM advisory_document WHERE version_id = ? AND form = ? ORDER BY language DESC",
            [.integer(version.id), .text(form.rawValue)]
        ).map { row in
            let language: Language = try row.word("language")
            let prepared = try PreparedAdvisory(facts, language: language)
            let digest = try row.text("digest")
            return Entry(
                number: number, documentID: prepared.documentID, version: version.number, label: version.tlp, recipients: version.recipients,
                state: version.state, language: language, form: form, initialRelease: prepared.released.utc, currentRelease: prepared.updated.utc,
                title: facts.title[language] ?? "", file: try row.text("file"), digest: digest, bytes: try BlobStore.get(digest, in: reader))
        }
    }
}
