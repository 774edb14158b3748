public import Diagnostics

/// Something that is wrong, doubtful or worth knowing about an SBOM.
public struct SBOMFinding: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The document breaks its format, or points to what is not there.
        case error
        /// Allowed, but whoever uses the document will miss something.
        case warning
        /// Worth knowing.
        case info
    }

    /// Stable code: `SBOM-2xx` for rules, `SBOM-1xx` for what the reader remarked upon.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// JSON Pointer (RFC 6901) of the place: in the document, or in the equivalent JSON for other notations. Nil where there is no such JSON: in a SWID tag the
    /// line is the place, in a table row and column are.
    public internal(set) var pointer: String?
    /// Line from 1 in the document as it was given; the row of a table, from 1. Nil only for what a notation says nowhere in the document.
    public internal(set) var line: Int?
    /// Column in bytes from 1, where it is known; the column of a table, from 1, where the finding is about one cell.
    public internal(set) var column: Int?
    /// Id of the component or other thing that it is about, where it is about one.
    public let component: String?
    /// The schema's keyword, for a violation of the schema.
    public let keyword: String?
    /// What is wrong.
    public let wording: Wording

    init(
        _ code: String, _ severity: Severity, pointer: String? = nil, line: Int? = nil, column: Int? = nil, component: String? = nil,
        keyword: String? = nil, _ wording: Wording
    ) {
        self.code = code
        self.severity = severity
        self.pointer = pointer
        self.line = line
        self.column = column
        self.component = component
        self.keyword = keyword
        self.wording = wording
    }
}
