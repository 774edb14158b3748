public import Advisories
import Database
import PSIRT

/// An advisory with its versions, and what one of them says.
public struct ShowAdvisory: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The advisory.
        public let advisory: StoredAdvisory
        /// Number of its case, for those who may know of the case.
        public let psirtCase: String?
        /// Its versions that the person may know of, oldest first.
        public let versions: [StoredAdvisoryVersion]
        /// The version that is shown.
        public let version: StoredAdvisoryVersion
        /// Handles of people, by their number in the register.
        public let people: [Int: String]
        /// What it says: of a version that is out what went out, of others what the records say now.
        public let facts: AdvisoryFacts
        /// Texts, for whoever writes them; none of a version that is out.
        public let texts: [AdvisoryTextEntry]
        /// What is open; none of a version that is out.
        public let points: [AdvisoryPoint]
        /// The documents with what the tests say of them.
        public let documents: [AdvisoryContent.Document]
        /// Facts that changed since it was sent to review: what was said of it then no longer counts. None while it holds.
        public let changes: [String]
        /// Releases by name, with the stage of their product.
        public let releases: [ReleaseReference]
        /// Vulnerabilities with where their facts are from.
        public let items: [AdvisoryItem]
        /// Signatures under the version, oldest first; of each whether it is about the present content.
        public let signatures: [SignatureCheck.Entry]

        /// Whether an approval is on record that no longer counts.
        public var isVoid: Bool { !changes.isEmpty }
    }

    /// Tracking id.
    public var number: String
    /// Number of the version; nil for the newest.
    public var version: Int?

    /// A question about one advisory.
    public init(_ number: String, version: Int? = nil) {
        self.number = number
        self.version = version
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let advisory = try reader.advisory(number)
        let versions = try reader.versions(of: advisory)
        let shown = version.map { wanted in versions.last { $0.number == wanted } } ?? versions.max { $0.id < $1.id }
        guard let shown else { throw RegistryError.notFound(.advisoryVersion, "\(number)#\(version ?? 0)") }
        let out = try shown.publishedAt == nil ? nil : shown.facts.map { try AdvisoryContent.facts($0) }
        let hold = try out == nil ? AdvisoryHold(advisory, shown, reader) : nil
        guard let facts = out ?? hold?.content.facts else { throw RegistryError.notFound(.advisoryVersion, number) }
        let people = Set(versions.flatMap { [$0.author, $0.approver, $0.publisher].compactMap { $0 } })
        // What a signature is compared with is drawn up only where there is one.
        let signatures = try Signing.all(.advisoryVersion, shown.id, reader)
        return Answer(
            advisory: advisory, psirtCase: try psirtCase(advisory, reader), versions: versions, version: shown,
            people: Dictionary(uniqueKeysWithValues: try people.map { ($0, try reader.get(Person.self, $0).handle) }),
            facts: facts, texts: hold?.content.texts ?? [], points: hold?.content.points ?? [],
            documents: try hold?.content.documents ?? AdvisoryContent.kept(shown, reader), changes: hold?.changes ?? [],
            releases: try releases(shown, reader), items: try AdvisoryItem.all(of: shown.id, reader),
            signatures: try signatures.isEmpty ? [] : SignatureCheck.entries(shown.signed(in: reader), reader))
    }

    private func psirtCase(_ advisory: StoredAdvisory, _ reader: RegistryReader) throws -> String? {
        try advisory.psirtCase.flatMap { try reader.psirtCases(where: "k.id = ?", [.integer($0)]).first?.number }
    }

    private func releases(_ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws -> [ReleaseReference] {
        try reader.connection.rows("SELECT release_id FROM advisory_release WHERE version_id = ? ORDER BY release_id", [.integer(version.id)]).map {
            try reader.reference(ofRelease: $0.int("release_id"))
        }
    }
}
