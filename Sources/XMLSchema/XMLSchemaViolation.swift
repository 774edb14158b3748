public import Diagnostics

/// A place where a document breaks its XSD.
public struct XMLSchemaViolation: Sendable, Hashable {
    /// What kind of rule was broken (W3C XML Schema 1.0, Part 1, appendix C).
    public enum Kind: String, Sendable, Hashable {
        case content, missingContent = "missing-content", attribute, missingAttribute = "missing-attribute", value, enumeration, pattern, identity,
            other
    }

    /// Line from 1.
    public let line: Int
    /// What was broken.
    public let kind: Kind
    /// The validator's own words, in English, name spaces left out.
    public let message: String

    /// What is wrong, in both languages.
    public var wording: Wording {
        let what =
            switch kind {
            case .content: "この場所に置けない要素があります"
            case .missingContent: "必要な要素が足りません"
            case .attribute: "この要素に置けない属性があります"
            case .missingAttribute: "必要な属性がありません"
            case .value: "値の形式が正しくありません"
            case .enumeration: "値が規格の一覧にありません"
            case .pattern: "値が定められた書き方に合いません"
            case .identity: "識別子が重複しているか、参照先がありません"
            case .other: "スキーマに合いません"
            }
        return Wording(ja: "\(what)(\(message))。", en: message.hasSuffix(".") ? message : message + ".")
    }
}

/// What holding a document against an XSD found.
public struct XMLSchemaReport: Sendable {
    /// Violations, in the order of the document.
    public internal(set) var violations: [XMLSchemaViolation] = []
    /// Violations beyond the limit, which were only counted.
    public internal(set) var violationsLeftOut = 0
}
