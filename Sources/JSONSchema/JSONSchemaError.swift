public import Diagnostics
public import JSONStream

/// Why a schema cannot be used, or a document cannot be held against it.
public enum JSONSchemaError: ExplainedError {
    /// A schema document is no JSON.
    case notJSON(name: String, JSONError)
    /// There is no schema of this name in the library.
    case noSchema(String)
    /// A `$ref` to something that the library does not have.
    case unresolved(reference: String, at: String)
    /// A keyword has a value that the specification does not allow.
    case badKeyword(String, at: String)
    /// A `pattern` that cannot be used.
    case badPattern(String, at: String, PatternError)
    /// The schema is too large.
    case tooComplex
    /// The document itself is no JSON or goes over its limits.
    case badInstance(JSONError)
    /// Schemas within schemas beyond the limit: a reference that leads to itself, or a hostile document.
    case tooDeep(pointer: String)
    /// Holding the document against the schema takes more steps than the limit.
    case tooMuchWork(pointer: String)

    /// `SCHEMA-001` to `SCHEMA-009`.
    public var code: String {
        switch self {
        case .notJSON: "SCHEMA-001"
        case .noSchema: "SCHEMA-002"
        case .unresolved: "SCHEMA-003"
        case .badKeyword: "SCHEMA-004"
        case .badPattern: "SCHEMA-005"
        case .tooComplex: "SCHEMA-006"
        case .badInstance: "SCHEMA-007"
        case .tooDeep: "SCHEMA-008"
        case .tooMuchWork: "SCHEMA-009"
        }
    }

    /// What happened and where.
    public var wording: Wording {
        switch self {
        case .notJSON(let name, let error):
            Wording(
                ja: "スキーマ「\(VisibleText.of(name, limit: 80, keeping: .tail))」はJSONとして読めません: \(error.wording.japanese)",
                en: "the schema \"\(VisibleText.of(name, limit: 80, keeping: .tail))\" is not JSON: \(error.wording.english)")
        case .noSchema(let uri):
            Wording(ja: "スキーマ「\(VisibleText.of(uri, limit: 80))」がありません。", en: "there is no schema called \"\(VisibleText.of(uri, limit: 80))\".")
        case .unresolved(let reference, let pointer):
            Wording(
                ja: "スキーマの参照先「\(VisibleText.of(reference, limit: 80))」がありません(\(VisibleText.of(pointer, limit: 80)))。同じフォルダに置いてください。",
                en: "the schema refers to \"\(VisibleText.of(reference, limit: 80))\", which is not there "
                    + "(at \(VisibleText.of(pointer, limit: 80))); put it into the same folder.")
        case .badKeyword(let keyword, let pointer):
            Wording(
                ja: "スキーマの「\(keyword)」の値が正しくありません(\(VisibleText.of(pointer, limit: 80)))。",
                en: "\"\(keyword)\" has a value that JSON Schema does not allow (at \(VisibleText.of(pointer, limit: 80))).")
        case .badPattern(let pattern, let pointer, let error):
            Wording(
                ja: "スキーマの正規表現「\(VisibleText.of(pattern, limit: 80))」を使えません(\(VisibleText.of(pointer, limit: 80))): \(error.wording.japanese)",
                en: "the schema's pattern \"\(VisibleText.of(pattern, limit: 80))\" cannot be used "
                    + "(at \(VisibleText.of(pointer, limit: 80))): \(error.wording.english)")
        case .tooComplex: Wording(ja: "スキーマが大きすぎます。", en: "the schema is too large.")
        case .badInstance(let error): error.wording
        case .tooDeep(let pointer):
            Wording(
                ja: "スキーマの入れ子が深すぎます(\(VisibleText.of(pointer, limit: 80)))。",
                en: "schemas are nested too deeply (at \(VisibleText.of(pointer, limit: 80))).")
        case .tooMuchWork(let pointer):
            Wording(
                ja: "検証の手数が上限を超えました(\(VisibleText.of(pointer, limit: 80)))。",
                en: "validation takes more steps than allowed (at \(VisibleText.of(pointer, limit: 80))).")
        }
    }
}
