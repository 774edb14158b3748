public import Diagnostics

/// Why a JSON text could not be read, and where (RFC 8259).
public struct JSONError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        case empty
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case invalidUTF8
        case invalidEscape
        case controlCharacter
        case invalidNumber
        case tooDeep(limit: Int)
        case tooLong(limit: Int)
        case wrongType(expected: JSONKind, found: JSONKind)
        case trailingData
        case notUTF8Encoding
        case numberOutOfRange
    }

    public let reason: Reason
    /// Bytes from the start of the document.
    public let offset: Int
    /// Line, from 1.
    public let line: Int
    /// Column in bytes, from 1.
    public let column: Int
    /// JSON Pointer (RFC 6901) of the value being read; empty for the document itself.
    public let pointer: String

    public init(reason: Reason, offset: Int, line: Int, column: Int, pointer: String) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
        self.pointer = pointer
    }
}

extension JSONError {
    public var code: String {
        switch reason {
        case .empty: "JSON-001"
        case .unexpectedEnd: "JSON-002"
        case .unexpectedByte: "JSON-003"
        case .invalidUTF8: "JSON-004"
        case .invalidEscape: "JSON-005"
        case .controlCharacter: "JSON-006"
        case .invalidNumber: "JSON-007"
        case .tooDeep: "JSON-008"
        case .tooLong: "JSON-009"
        case .wrongType: "JSON-010"
        case .trailingData: "JSON-011"
        case .notUTF8Encoding: "JSON-012"
        case .numberOutOfRange: "JSON-013"
        }
    }

    public var wording: Wording {
        let what = reason.wording
        let at = pointer.isEmpty ? "" : " (\(pointer))"
        return Wording(
            ja: "\(line)行\(column)列\(at): \(what.japanese)",
            en: "line \(line), column \(column)\(at): \(what.english)")
    }
}

extension JSONError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .empty: Wording(ja: "内容が空です。", en: "the document is empty.")
        case .unexpectedEnd: Wording(ja: "JSONが途中で終わっています。", en: "the JSON ends too early; the file may be truncated.")
        case .unexpectedByte(let byte):
            Wording(ja: "JSONとして読めない文字 \(Self.show(byte)) があります。", en: "unexpected \(Self.show(byte)): this is not valid JSON here.")
        case .invalidUTF8: Wording(ja: "UTF-8として正しくないバイトがあります。", en: "the bytes are not valid UTF-8.")
        case .invalidEscape: Wording(ja: "文字列のエスケープが正しくありません。", en: "invalid escape in a string.")
        case .controlCharacter: Wording(ja: "文字列に制御文字がそのまま入っています。", en: "a string contains a raw control character.")
        case .invalidNumber: Wording(ja: "数値の書き方が正しくありません。", en: "invalid number.")
        case .tooDeep(let limit): Wording(ja: "入れ子が深すぎます(上限 \(limit))。", en: "nested too deeply (limit \(limit)).")
        case .tooLong(let limit): Wording(ja: "値が長すぎます(上限 \(limit) バイト)。", en: "the value is too long (limit \(limit) bytes).")
        case .wrongType(let expected, let found):
            Wording(
                ja: "\(expected.wording.japanese)のはずですが、\(found.wording.japanese)があります。",
                en: "expected \(expected.wording.english), found \(found.wording.english).")
        case .trailingData: Wording(ja: "JSONの後に余分な内容があります。", en: "there is more after the end of the JSON.")
        case .notUTF8Encoding:
            Wording(ja: "UTF-16またはUTF-32のようです。UTF-8に変換してください。", en: "this looks like UTF-16 or UTF-32; convert it to UTF-8.")
        case .numberOutOfRange: Wording(ja: "数値が扱える範囲を超えています。", en: "the number is out of range.")
        }
    }

    private static func show(_ byte: UInt8) -> String {
        byte > 32 && byte < 127 ? "'\(Character(UnicodeScalar(byte)))'" : "0x" + String(byte, radix: 16, uppercase: true)
    }
}
