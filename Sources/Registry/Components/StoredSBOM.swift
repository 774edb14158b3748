public import Database
public import Diagnostics

/// An SBOM as it came: its bytes are in ``BlobStore`` under ``digest``, unchanged.
public struct StoredSBOM: Record {
    /// What it is.
    public static let kind = SubjectKind.sbom
    /// Its columns.
    public static let columns = [
        "release_id", "supplier_id", "source", "file", "digest", "received_at", "state", "format", "name", "version", "identity", "components",
        "errors", "warnings", "findings", "score", "created", "authors", "complete", "corrected", "replaced_by", "reading",
    ]

    /// Who made it.
    public enum Source: String, Sendable, CaseIterable {
        /// The maker itself.
        case maker
        /// A supplier.
        case supplier
    }

    /// What became of it.
    public enum State: String, Sendable, CaseIterable {
        /// Read; its components are in the register.
        case accepted
        /// Kept, but not readable: ``findings`` says why.
        case refused

        /// The word for people.
        public var title: Wording {
            switch self {
            case .accepted: Wording(ja: "受入", en: "accepted")
            case .refused: Wording(ja: "拒否", en: "refused")
            }
        }
    }

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// For which release.
    public var release: Int?
    /// From which supplier.
    public var supplier: Int?
    /// Who made it.
    public var source: Source
    /// The file as it was named.
    public var file: String
    /// SHA-256 of the bytes.
    public var digest: String
    /// When it came.
    public var receivedAt: String
    /// What became of it.
    public var state: State
    /// `CycloneDX 1.6`; empty where it could not be told.
    public var format: String
    /// What it describes.
    public var name: String?
    /// Version of what it describes.
    public var version: String?
    /// What identifies the document in the world.
    public var identity: String?
    /// How many components.
    public var components: Int
    /// How many errors validation found.
    public var errors: Int
    /// How many warnings.
    public var warnings: Int
    /// The first findings, a line each: code, place, words in both languages.
    public var findings: String?
    /// Points of 100 by the guidance's Annex A.
    public var score: Int?
    /// When its data were put together, as it says.
    public var created: String?
    /// Who made the document, as it says.
    public var authors: String?
    /// Whether it says of itself that nothing is missing.
    public var isComplete: Bool
    /// How many entries a correction changed.
    public var corrected: Int
    /// The SBOM that took its place.
    public var replacedBy: Int?
    /// Which reading made the rows of its components; 0 for those before there were numbers.
    public internal(set) var reading = 0

    /// What people call it.
    public var label: String { file }

    init(file: String, digest: String, source: Source, receivedAt: String) {
        self.file = file
        self.digest = digest
        self.source = source
        self.receivedAt = receivedAt
        state = .refused
        format = ""
        components = 0
        errors = 0
        warnings = 0
        isComplete = false
        corrected = 0
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        release = try row.optionalInt("release_id")
        supplier = try row.optionalInt("supplier_id")
        source = try row.word("source")
        file = try row.text("file")
        digest = try row.text("digest")
        receivedAt = try row.text("received_at")
        state = try row.word("state")
        format = try row.text("format")
        name = try row.optionalText("name")
        version = try row.optionalText("version")
        identity = try row.optionalText("identity")
        components = try row.int("components")
        errors = try row.int("errors")
        warnings = try row.int("warnings")
        findings = try row.optionalText("findings")
        score = try row.optionalInt("score")
        created = try row.optionalText("created")
        authors = try row.optionalText("authors")
        isComplete = try row.flag("complete")
        corrected = try row.int("corrected")
        replacedBy = try row.optionalInt("replaced_by")
        reading = try row.int("reading")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(release), .integer(supplier), .text(source.rawValue), .text(file), .text(digest), .text(receivedAt), .text(state.rawValue),
            .text(format), .text(name), .text(version), .text(identity), .integer(components), .integer(errors), .integer(warnings), .text(findings),
            .integer(score), .text(created), .text(authors), .flag(isComplete), .integer(corrected), .integer(replacedBy),
            .integer(reading),
        ]
    }
}
