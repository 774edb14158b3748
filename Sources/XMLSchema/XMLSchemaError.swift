public import Diagnostics

/// Why an XSD could not be used, or a document could not be held against it.
public enum XMLSchemaError: ExplainedError, Equatable {
    /// The library does not have the file.
    case noSchema(String)
    /// The file, or one that it imports, is no usable schema.
    case badSchema(name: String, message: String)
    /// The document is not well-formed; `message` is the parser's.
    case badInstance(line: Int, message: String)
    /// More elements in one another than the limit.
    case tooDeep(line: Int, limit: Int)
    /// libxml2 is needed and not there; `message` is the dynamic linker's.
    case libraryMissing(message: String)

    /// `XSD-001` to `XSD-005`.
    public var code: String {
        switch self {
        case .noSchema: "XSD-001"
        case .badSchema: "XSD-002"
        case .badInstance: "XSD-003"
        case .tooDeep: "XSD-004"
        case .libraryMissing: "XSD-005"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .noSchema(let name):
            Wording(ja: "スキーマ「\(name)」がありません。公式の配布元から入手してください。", en: "there is no schema \"\(name)\"; get it from its owner.")
        case .badSchema(let name, let message):
            Wording(ja: "スキーマ「\(name)」を使えません(\(message))。", en: "the schema \"\(name)\" cannot be used (\(message)).")
        case .badInstance(let line, let message):
            Wording(ja: "\(line)行: XMLとして正しくありません(\(message))。", en: "line \(line): this is not well-formed XML (\(message)).")
        case .tooDeep(let line, let limit):
            Wording(ja: "\(line)行: 入れ子が深すぎます(上限 \(limit))。", en: "line \(line): nested too deeply (limit \(limit)).")
        case .libraryMissing(let message):
            Wording(
                ja: "XMLをスキーマで検査するライブラリーlibxml2がこの機械にありません(\(message))。Debianではパッケージ libxml2 を入れてください。",
                en: "the library that holds XML against schemas, libxml2, is not on this machine (\(message)); on Debian install libxml2.")
        }
    }
}
