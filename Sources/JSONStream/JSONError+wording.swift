public import Diagnostics

extension JSONError {
    /// `JSON-001` to `JSON-013`, one for each ``Reason``.
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

    /// Place and reason; the pointer is shortened to its last 80 characters.
    public var wording: Wording {
        let what = reason.wording
        let at = pointer.isEmpty ? "" : " (\(VisibleText.of(pointer, limit: 80, keeping: .tail)))"
        return Wording(
            ja: "\(line)行\(column)列\(at): \(what.japanese)",
            en: "line \(line), column \(column)\(at): \(what.english)")
    }
}

extension JSONError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .empty: Wording(ja: "内容が空です。", en: "the document is empty.")
        case .unexpectedEnd:
            Wording(ja: "JSONが途中で終わっています。ファイルが切れている可能性があります。", en: "the JSON ends too early; the file may be truncated.")
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
        case .numberOutOfRange: Wording(ja: "64ビットに収まる整数ではありません。", en: "the number is not a whole number that fits into 64 bits.")
        }
    }

    private static func show(_ byte: UInt8) -> String {
        if byte > 32, byte < 127 { return "'\(Character(UnicodeScalar(byte)))'" }
        return (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
    }
}
