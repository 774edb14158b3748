import Database
import JSONStream

/// A fact of an audit entry that is no record.
public enum AuditFact: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String?)
    case number(Int?)

    /// A text written in the source.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A number written in the source.
    public init(integerLiteral value: Int) { self = .number(value) }
}

/// Records as the chain keeps them: one JSON object, members in the order of the columns.
enum AuditText {
    static func of<Stored: Record>(_ record: Stored) -> String {
        object(zip(Stored.columns, record.values).filter { $1 != .null }, secret: Stored.secretColumns)
    }

    /// What differs between two states of a record.
    static func difference<Stored: Record>(_ old: Stored, _ new: Stored) -> (before: String, after: String) {
        let changed = zip(Stored.columns, zip(old.values, new.values)).filter { $1.0 != $1.1 }
        return (
            object(changed.map { ($0, $1.0) }, secret: Stored.secretColumns), object(changed.map { ($0, $1.1) }, secret: Stored.secretColumns)
        )
    }

    static func of(_ facts: KeyValuePairs<String, AuditFact>) -> String? {
        if facts.isEmpty { return nil }
        return object(
            facts.map { key, fact in
                switch fact {
                case .text(let text): (key, SQLValue.text(text))
                case .number(let number): (key, SQLValue.integer(number))
                }
            }, secret: [])
    }

    private static func object(_ members: [(String, SQLValue)], secret: Set<String>) -> String {
        var json = JSONWriter()
        json.beginObject()
        for (name, value) in members {
            json.key(name)
            if secret.contains(name) {
                json.string("•")
                continue
            }
            switch value {
            case .null: json.null()
            case .integer(let number): json.int(Int(number))
            case .real(let number): json.literal("\(number)")
            case .text(let text): json.string(text)
            case .bytes(let bytes): json.string(Hexadecimal.text(bytes))
            }
        }
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self)
    }
}
