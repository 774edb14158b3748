import Advisories
import Diagnostics
import JSONStream

/// Looks at a JSON file of another's and collects what it lacks: what is there can be used all the same.
struct JSONProbe {
    private(set) var problems: [FileProblem] = []
    let root: JSONValue

    /// Reads the file.
    ///
    /// - Throws: `JSONError` for what is no JSON.
    init(_ bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(ByteBlock(bytes), limits: JSONLimits(depth: 64, stringBytes: 1 << 20))
        root = try reader.value()
        try reader.end()
    }

    mutating func add(_ place: String, ja japanese: String, en english: String) { problems.append(FileProblem(place, ja: japanese, en: english)) }

    mutating func text(_ value: JSONValue?, _ place: String, _ key: String, needed: Bool = true) -> String? {
        guard let member = value?[key] else {
            if needed { add("\(place)/\(key)", ja: "ありません。", en: "is missing.") }
            return nil
        }
        guard let text = member.stringValue, !text.isEmpty else {
            add("\(place)/\(key)", ja: "空でない文字列ではありません。", en: "is no text that is not empty.")
            return nil
        }
        return text
    }

    mutating func url(_ value: JSONValue?, _ place: String, _ key: String, suffix: String = "", needed: Bool = true) -> String? {
        guard let text = text(value, place, key, needed: needed) else { return nil }
        guard ["https://", "http://"].contains(where: text.hasPrefix), text.hasSuffix(suffix), text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            add("\(place)/\(key)", ja: "\(suffix)で終わるURLではありません。", en: "is no URL\(suffix.isEmpty ? "" : " that ends with \(suffix)").")
            return nil
        }
        return text
    }

    mutating func time(_ value: JSONValue?, _ place: String, _ key: String, needed: Bool = true) -> AdvisoryTime? {
        guard let text = text(value, place, key, needed: needed) else { return nil }
        if AdvisoryTime(text) == nil { add("\(place)/\(key)", ja: "RFC 3339の日時ではありません。", en: "is no date and time of RFC 3339.") }
        return AdvisoryTime(text)
    }

    mutating func list(_ value: JSONValue?, _ place: String, _ key: String, needed: Bool = true) -> [JSONValue] {
        guard let member = value?[key] else {
            if needed { add("\(place)/\(key)", ja: "ありません。", en: "is missing.") }
            return []
        }
        if member.arrayValue == nil { add("\(place)/\(key)", ja: "配列ではありません。", en: "is no array.") }
        return member.arrayValue ?? []
    }

    mutating func flag(_ value: JSONValue?, _ place: String, _ key: String) -> Bool? {
        let flag = value?[key]?.boolValue
        if flag == nil { add("\(place)/\(key)", ja: "true か false ではありません。", en: "is neither true nor false.") }
        return flag
    }

    mutating func choice<Choice: RawRepresentable>(_ value: JSONValue?, _ place: String, _ key: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(value, place, key) else { return nil }
        if Choice(rawValue: text) == nil {
            add(
                "\(place)/\(key)", ja: "「\(VisibleText.of(text, limit: 40))」は規格にない値です。",
                en: "\"\(VisibleText.of(text, limit: 40))\" is no value of the standard.")
        }
        return Choice(rawValue: text)
    }
}
