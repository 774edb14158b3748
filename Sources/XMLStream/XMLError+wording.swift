public import Diagnostics

extension XMLError {
    /// `XML-001` to `XML-009`, one for each ``Reason``.
    public var code: String {
        switch reason {
        case .empty: "XML-001"
        case .malformed: "XML-002"
        case .unexpectedEnd: "XML-003"
        case .doctype: "XML-004"
        case .tooDeep: "XML-005"
        case .tooLong: "XML-006"
        case .tooManyAttributes: "XML-007"
        case .tooManyNodes: "XML-008"
        case .unknownEncoding: "XML-009"
        }
    }

    /// Place and reason.
    public var wording: Wording {
        let what = reason.wording
        return Wording(ja: "\(line)行\(column)列: \(what.japanese)", en: "line \(line), column \(column): \(what.english)")
    }
}

extension XMLError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .empty: Wording(ja: "内容が空です。", en: "the document is empty.")
        case .malformed(let words): Wording(ja: "XMLとして正しくありません(\(words))。", en: "this is not well-formed XML (\(words)).")
        case .unexpectedEnd:
            Wording(ja: "XMLが途中で終わっています。ファイルが切れている可能性があります。", en: "the XML ends too early; the file may be truncated.")
        case .doctype:
            Wording(
                ja: "文書型宣言(DOCTYPE)は、外部ファイルの読み込みや実体の膨張に使われるため、受け付けません。取り除いてください。",
                en: "a document type declaration (DOCTYPE) is not accepted: it can pull in files and blow up entities. Remove it.")
        case .tooDeep(let limit): Wording(ja: "入れ子が深すぎます(上限 \(limit))。", en: "nested too deeply (limit \(limit)).")
        case .tooLong(let limit): Wording(ja: "値が長すぎます(上限 \(limit) バイト)。", en: "the value is too long (limit \(limit) bytes).")
        case .tooManyAttributes(let limit): Wording(ja: "属性が多すぎます(上限 \(limit))。", en: "too many attributes (limit \(limit)).")
        case .tooManyNodes(let limit): Wording(ja: "要素が多すぎます(上限 \(limit))。", en: "too many elements (limit \(limit)).")
        case .unknownEncoding: Wording(ja: "文字コードがわかりません。UTF-8に変換してください。", en: "the encoding is not known; convert it to UTF-8.")
        }
    }
}
