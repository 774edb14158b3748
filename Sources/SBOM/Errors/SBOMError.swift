public import Diagnostics
public import JSONStream
public import Tables
public import XMLStream
public import YAMLStream

/// Why a document could not be read as an SBOM.
public enum SBOMError: ExplainedError, Equatable {
    /// The text is not well-formed JSON, was cut off, or goes over a limit.
    case json(JSONError)
    /// The text is not well-formed XML, was cut off, or goes over a limit.
    case xml(XMLError)
    /// The text is not YAML, or goes over a limit.
    case yaml(YAMLError)
    /// A line of a tag-value document that is none.
    case tagValue(TagValueError)
    /// A table that cannot be read.
    case table(TableError)
    /// There is nothing in the document.
    case empty
    /// Not an SBOM in any format we know.
    case notRecognized(begins: String)
    /// An SBOM in a format that cannot be read yet.
    case notReadableYet(SBOMFormat)
    /// A version of a format that does not exist, or that is newer than what we know.
    case unknownVersion(SBOMFormat)
    /// Plainly an SBOM in this format, but what should say so is missing or wrong.
    case wrongMark(SBOMFormat, member: String, found: String?, wanted: String)
    /// The document says that it is in two formats at once.
    case mixedFormats(member: String, pointer: String, line: Int)
    /// Something else that belongs to this field of work.
    case otherDocument(OtherDocument)
    /// A part without which the document cannot be understood has the wrong type.
    case wrongType(JSONError)
    /// More components than the limit.
    case tooManyComponents(limit: Int, line: Int)
    /// Compressed or packed data.
    case packed(kind: String)
    /// Text in an encoding other than UTF-8.
    case notUTF8(encoding: String)
    /// A format that cannot be written.
    case notWritable(SBOMFormat)

    /// Stable code, `SBOM-001` to `SBOM-013`.
    public var code: String {
        switch self {
        case .json, .xml, .yaml, .tagValue, .table: "SBOM-001"
        case .empty: "SBOM-002"
        case .notRecognized: "SBOM-003"
        case .notReadableYet: "SBOM-004"
        case .unknownVersion: "SBOM-005"
        case .otherDocument: "SBOM-006"
        case .wrongType: "SBOM-007"
        case .tooManyComponents: "SBOM-008"
        case .packed: "SBOM-009"
        case .notUTF8: "SBOM-010"
        case .notWritable: "SBOM-011"
        case .wrongMark: "SBOM-012"
        case .mixedFormats: "SBOM-013"
        }
    }

    /// Where in the document, as a JSON Pointer (RFC 6901); nil where there is no place or the document is not JSON.
    public var pointer: String? {
        switch self {
        case .json(let error), .wrongType(let error): error.pointer
        case .mixedFormats(_, let pointer, _): pointer
        default: nil
        }
    }

    /// Line from 1; nil where there is no place.
    public var line: Int? {
        switch self {
        case .json(let error), .wrongType(let error): error.line
        case .xml(let error): error.line
        case .yaml(let error): error.line
        case .tagValue(let error): error.line
        case .tooManyComponents(_, let line), .mixedFormats(_, _, let line): line
        default: nil
        }
    }
}
