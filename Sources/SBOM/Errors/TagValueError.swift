public import Diagnostics

/// Why a tag-value document could not be read (SPDX 2.3, Annex "Tag-value").
public enum TagValueError: Sendable, Equatable {
    /// A line that is no comment and has no tag.
    case noTag(line: Int, text: String)
    /// A `<text>` that is never closed.
    case openText(line: Int)
    /// A value of more bytes than the limit.
    case tooLong(line: Int, limit: Int)
    /// Bytes that are no UTF-8.
    case notUTF8(line: Int)

    /// Line from 1.
    public var line: Int {
        switch self {
        case .noTag(let line, _), .openText(let line), .tooLong(let line, _), .notUTF8(let line): line
        }
    }

    /// Place and reason.
    public var wording: Wording {
        switch self {
        case .noTag(let line, let text):
            Wording(ja: "\(line)行: 「タグ: 値」の形ではありません(「\(text)」)。", en: "line \(line): not of the form \"Tag: value\" (\"\(text)\").")
        case .openText(let line):
            Wording(ja: "\(line)行: <text> が閉じられていません。ファイルが切れている可能性があります。", en: "line \(line): the <text> is never closed; the file may be truncated.")
        case .tooLong(let line, let limit):
            Wording(ja: "\(line)行: 値が長すぎます(上限 \(limit) バイト)。", en: "line \(line): the value is too long (limit \(limit) bytes).")
        case .notUTF8(let line): Wording(ja: "\(line)行: UTF-8として正しくないバイトがあります。", en: "line \(line): the bytes are not valid UTF-8.")
        }
    }
}
