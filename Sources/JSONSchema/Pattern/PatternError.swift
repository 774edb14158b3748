public import Diagnostics

/// Why a regular expression cannot be used.
public enum PatternError: ExplainedError, Equatable {
    /// No regular expression of ECMA-262; the offset counts characters.
    case notWellFormed(offset: Int)
    /// A back reference, a look behind, a Unicode property, or a look ahead anywhere but behind a leading `^`.
    case unsupported(offset: Int)
    /// Its program would be too large.
    case tooComplex

    /// `SCHEMA-101` to `SCHEMA-103`.
    public var code: String {
        switch self {
        case .notWellFormed: "SCHEMA-101"
        case .unsupported: "SCHEMA-102"
        case .tooComplex: "SCHEMA-103"
        }
    }

    /// What is wrong with it.
    public var wording: Wording {
        switch self {
        case .notWellFormed(let offset):
            Wording(ja: "正規表現の\(offset + 1)文字目が正しくありません。", en: "the regular expression is not well-formed at character \(offset + 1).")
        case .unsupported(let offset):
            Wording(
                ja: "正規表現の\(offset + 1)文字目の書き方(後方参照など)には対応していません。",
                en: "the regular expression uses something unsupported (such as a back reference) at character \(offset + 1).")
        case .tooComplex: Wording(ja: "正規表現が複雑すぎます。", en: "the regular expression is too complex.")
        }
    }
}
