import Diagnostics
import JSONStream

/// What a parameter or a member of a body can be: checked before any handler sees it, and described in the OpenAPI document from the same value.
enum FieldKind: Sendable {
    /// Text of at most so many characters; the registry looks at the rest.
    case text(most: Int)
    /// A secret: as text, and never shown.
    case secret
    /// A day, `2027-03-31`.
    case day
    /// A whole number.
    case number(ClosedRange<Int>)
    /// True or false.
    case flag
    /// One of some words.
    case word([String])
    /// Texts, at most so many.
    case texts(most: Int)
    /// Some of these words.
    case words([String])

    /// Its JSON Schema.
    var schema: JSONValue {
        switch self {
        case .text(let most): jsonObject(("type", .string("string")), ("maxLength", .number(String(most))))
        case .secret:
            jsonObject(("type", .string("string")), ("format", .string("password")), ("maxLength", .number("256")), ("writeOnly", .bool(true)))
        case .day: jsonObject(("type", .string("string")), ("format", .string("date")))
        case .number(let range):
            jsonObject(("type", .string("integer")), ("minimum", .number(String(range.lowerBound))), ("maximum", .number(String(range.upperBound))))
        case .flag: jsonObject(("type", .string("boolean")))
        case .word(let words): jsonObject(("type", .string("string")), ("enum", .array(words.map { .string($0) })))
        case .texts(let most):
            jsonObject(
                ("type", .string("array")), ("maxItems", .number(String(most))),
                ("items", jsonObject(("type", .string("string")), ("maxLength", .number("1000")))))
        case .words(let words):
            jsonObject(
                ("type", .string("array")), ("maxItems", .number(String(words.count))), ("uniqueItems", .bool(true)),
                ("items", jsonObject(("type", .string("string")), ("enum", .array(words.map { .string($0) })))))
        }
    }

    /// What is wrong with a value of a body; nil for nothing.
    func problem(_ value: JSONValue, at field: String) -> RequestProblem? {
        switch (self, value) {
        case (.text(let most), .string(let text)): Self.length(text, most, field)
        case (.secret, .string(let text)): Self.length(text, 256, field)
        case (.day, .string(let text)):
            Self.isDay(text) ? nil : RequestProblem(field, ja: "日付ではありません(例 2027-03-31)。", en: "is no day (such as 2027-03-31).")
        case (.number(let range), .number(let text)):
            Int(text).map(range.contains) == true ? nil : Self.outOf(range, field)
        case (.flag, .bool): nil
        case (.word(let words), .string(let text)): words.contains(text) ? nil : Self.notAmong(words, field)
        case (.texts(let most), .array(let values)):
            values.count <= most && values.allSatisfy({ $0.stringValue.map { $0.count <= 1000 } ?? false })
                ? nil : RequestProblem(field, ja: "文字列の配列(\(most)件まで)にしてください。", en: "must be a list of at most \(most) texts.")
        case (.words(let words), .array(let values)):
            values.allSatisfy({ $0.stringValue.map(words.contains) ?? false }) && Set(values).count == values.count
                ? nil : Self.notAmong(words, field)
        default: RequestProblem(field, ja: "型が違います。\(name.japanese)にしてください。", en: "is of the wrong type; it must be \(name.english).")
        }
    }

    /// A parameter of the address as a value; text where it cannot be read as what it must be, which ``problem(_:at:)`` then says.
    func value(ofParameter text: String) -> JSONValue {
        switch self {
        case .number: Self.isPlainNumber(text) ? .number(text) : .string(text)
        case .flag: text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        case .texts, .words: .array(text.split(separator: ",").map { .string(String($0)) })
        default: .string(text)
        }
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func length(_ text: String, _ most: Int, _ field: String) -> RequestProblem? {
        if text.unicodeScalars.contains("\0") { return RequestProblem(field, ja: "NUL文字は使えません。", en: "must not hold a NUL character.") }
        return text.count <= most ? nil : RequestProblem(field, ja: "長すぎます(上限 \(most) 文字)。", en: "is too long (limit \(most) characters).")
    }

    private static func outOf(_ range: ClosedRange<Int>, _ field: String) -> RequestProblem {
        RequestProblem(
            field, ja: "\(range.lowerBound)から\(range.upperBound)までの整数にしてください。",
            en: "must be a whole number from \(range.lowerBound) to \(range.upperBound).")
    }

    private static func notAmong(_ words: [String], _ field: String) -> RequestProblem {
        let list = words.joined(separator: ", ")
        return RequestProblem(field, ja: "次のいずれかにしてください: \(list)", en: "must be one of: \(list)")
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return text.utf8.count == 10 && parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private var name: Wording {
        switch self {
        case .text, .secret, .day, .word: Wording(ja: "文字列", en: "text")
        case .number: Wording(ja: "整数", en: "a whole number")
        case .flag: Wording(ja: "真偽値", en: "true or false")
        case .texts, .words: Wording(ja: "文字列の配列", en: "a list of texts")
        }
    }
}

/// A JSON object with its members in order.
func jsonObject(_ members: (String, JSONValue)...) -> JSONValue { .object(members.map { JSONValue.Member($0.0, $0.1) }) }
