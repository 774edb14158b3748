public import Diagnostics

/// Why a YAML text could not be read, and where (YAML 1.2).
public struct YAMLError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        /// Nothing but white space and comments.
        case empty
        /// Not YAML; the parser's own words.
        case malformed(String)
        /// An anchor or alias: a few of them can stand for more data than any memory holds, and no format we read needs them.
        case alias
        /// A tag that asks for a type of its own.
        case tag(String)
        /// A mapping whose key is no plain text.
        case keyIsNotText
        /// More than one document.
        case severalDocuments
        /// More open mappings and sequences than the limit.
        case tooDeep(limit: Int)
        /// A scalar of more bytes than the limit.
        case tooLong(limit: Int)
    }

    /// What was wrong.
    public let reason: Reason
    /// Line, from 1.
    public let line: Int
    /// Column in characters, from 1.
    public let column: Int

    /// `YAML-001` to `YAML-008`, one for each ``Reason``.
    public var code: String {
        switch reason {
        case .empty: "YAML-001"
        case .malformed: "YAML-002"
        case .alias: "YAML-003"
        case .tag: "YAML-004"
        case .keyIsNotText: "YAML-005"
        case .severalDocuments: "YAML-006"
        case .tooDeep: "YAML-007"
        case .tooLong: "YAML-008"
        }
    }

    /// Place and reason.
    public var wording: Wording {
        let what = reason.wording
        return Wording(ja: "\(line)行\(column)列: \(what.japanese)", en: "line \(line), column \(column): \(what.english)")
    }
}

extension YAMLError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .empty: Wording(ja: "内容が空です。", en: "the document is empty.")
        case .malformed(let words): Wording(ja: "YAMLとして正しくありません(\(words))。", en: "this is not valid YAML (\(words)).")
        case .alias:
            Wording(
                ja: "アンカーと別名(&、*)は、わずかな文字で巨大なデータを作れるため、受け付けません。展開して書いてください。",
                en: "anchors and aliases (& and *) are not accepted: a few of them can stand for huge data. Write the values out.")
        case .tag(let tag): Wording(ja: "型の指定「\(tag)」は受け付けません。", en: "the tag \"\(tag)\" is not accepted.")
        case .keyIsNotText: Wording(ja: "キーが文字列ではありません。", en: "a key is not plain text.")
        case .severalDocuments: Wording(ja: "文書が2つ以上あります。1つずつに分けてください。", en: "there is more than one document; split them.")
        case .tooDeep(let limit): Wording(ja: "入れ子が深すぎます(上限 \(limit))。", en: "nested too deeply (limit \(limit)).")
        case .tooLong(let limit): Wording(ja: "値が長すぎます(上限 \(limit) バイト)。", en: "the value is too long (limit \(limit) bytes).")
        }
    }
}
