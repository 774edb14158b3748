import Diagnostics

/// Formats that are checked (JSON Schema Validation 7.3); any other name under `format` demands nothing.
enum SchemaFormat: String, Sendable {
    case dateTime = "date-time"
    case date, time, email, uri, iri, uuid, regex
    case idnEmail = "idn-email"
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"

    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .dateTime: DateTimeCheck.isDateTime(text)
        case .date: text.count == 10 && DateTimeCheck.isDate(text)
        case .time: DateTimeCheck.isTime(text, 0)
        case .email: Self.isMail(text, allowsUnicode: false)
        case .idnEmail: Self.isMail(text, allowsUnicode: true)
        case .uri: URICheck.accepts(text, needsScheme: true, allowsUnicode: false)
        case .uriReference: URICheck.accepts(text, needsScheme: false, allowsUnicode: false)
        case .iri: URICheck.accepts(text, needsScheme: true, allowsUnicode: true)
        case .iriReference: URICheck.accepts(text, needsScheme: false, allowsUnicode: true)
        case .uuid: Self.isUUID(text)
        case .regex: (try? Pattern(String(decoding: text, as: UTF8.self))) != nil
        }
    }

    /// What the format is, for a reader.
    var wording: Wording {
        switch self {
        case .dateTime: Wording(ja: "日時(例: 2026-01-31T09:00:00Z)", en: "a date and time such as 2026-01-31T09:00:00Z")
        case .date: Wording(ja: "日付(例: 2026-01-31)", en: "a date such as 2026-01-31")
        case .time: Wording(ja: "時刻(例: 09:00:00Z)", en: "a time such as 09:00:00Z")
        case .email, .idnEmail: Wording(ja: "メールアドレス", en: "an e-mail address")
        case .uri, .iri: Wording(ja: "URI(例: https://example.com/)", en: "a URI such as https://example.com/")
        case .uriReference, .iriReference: Wording(ja: "URIまたは相対参照", en: "a URI or a relative reference")
        case .uuid: Wording(ja: "UUID", en: "a UUID")
        case .regex: Wording(ja: "正規表現", en: "a regular expression")
        }
    }

    /// RFC 4122 section 3.
    private static func isUUID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count == 36 else { return false }
        return text.indices.allSatisfy { index in
            [8, 13, 18, 23].contains(index) ? text[index] == UInt8(ascii: "-") : URICheck.isHex(text[index])
        }
    }

    /// A local part and a domain without white space (RFC 5321 section 4.1.2, not held to every letter).
    private static func isMail(_ text: UnsafeBufferPointer<UInt8>, allowsUnicode: Bool) -> Bool {
        guard let mark = text.lastIndex(of: UInt8(ascii: "@")), mark > 0, mark < text.count - 1 else { return false }
        let isQuoted = text[0] == UInt8(ascii: "\"")
        for (index, byte) in text.enumerated() {
            if byte < 32 || byte == 127 || (!allowsUnicode && byte >= 128) { return false }
            if byte == 32, !isQuoted || index > mark { return false }
            if byte == UInt8(ascii: "@"), index != mark, !isQuoted { return false }
        }
        return true
    }
}
