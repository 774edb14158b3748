public import Diagnostics

/// Why a TOML text could not be read, and where (TOML 1.0).
public struct TOMLError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        /// Bytes that are no well-formed UTF-8.
        case notUTF8
        /// A character that cannot stand where it stands.
        case unexpected
        /// The text ends inside a value.
        case unexpectedEnd
        /// A string without its closing quotes.
        case openString
        /// An escape that TOML does not know.
        case invalidEscape
        /// A key or a table that is there already.
        case duplicate
        /// More levels of tables and arrays than the limit.
        case tooDeep(limit: Int)
    }

    /// What was wrong.
    public let reason: Reason
    /// Line, from 1.
    public let line: Int

    /// `TOML-001` to `TOML-007`, one for each ``Reason``.
    public var code: String {
        switch reason {
        case .notUTF8: "TOML-001"
        case .unexpected: "TOML-002"
        case .unexpectedEnd: "TOML-003"
        case .openString: "TOML-004"
        case .invalidEscape: "TOML-005"
        case .duplicate: "TOML-006"
        case .tooDeep: "TOML-007"
        }
    }

    /// Place and reason.
    public var wording: Wording {
        let what = reason.wording
        return Wording(ja: "\(line)行: \(what.japanese)", en: "line \(line): \(what.english)")
    }
}

extension TOMLError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .notUTF8: Wording(ja: "UTF-8ではありません。", en: "this is not UTF-8.")
        case .unexpected: Wording(ja: "TOMLとして正しくありません。ここに置けない文字があります。", en: "this is not valid TOML: an unexpected character.")
        case .unexpectedEnd:
            Wording(ja: "TOMLが途中で終わっています。ファイルが切れている可能性があります。", en: "the TOML ends too early; the file may be truncated.")
        case .openString: Wording(ja: "文字列が閉じられていません。", en: "a string is never closed.")
        case .invalidEscape: Wording(ja: "文字列のエスケープが正しくありません。", en: "an escape in a string is wrong.")
        case .duplicate: Wording(ja: "同じキーが二度あります。", en: "a key stands twice.")
        case .tooDeep(let limit): Wording(ja: "入れ子が深すぎます(上限 \(limit))。", en: "nested too deeply (limit \(limit)).")
        }
    }
}
