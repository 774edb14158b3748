import Database
import Diagnostics
public import Duties

/// Values of facts as one column keeps them, and as people write them.
public enum CaseFactText {
    /// `bool:true`, `choice:death`, `number:5`, `time:2026-11-23T01:30:00Z`, `not-happened`, `unknown`.
    public static func text(_ value: FactValue) -> String {
        switch value {
        case .unknown: "unknown"
        case .bool(let value): "bool:\(value)"
        case .choice(let name): "choice:\(name)"
        case .number(let number): "number:\(number)"
        case .time(let moment): "time:\(moment)"
        case .notHappened: "not-happened"
        }
    }

    /// The value that ``text(_:)`` wrote.
    static func value(stored text: String) throws -> FactValue {
        if text == "unknown" { return .unknown }
        if text == "not-happened" { return .notHappened }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            switch parts[0] {
            case "bool": return .bool(parts[1] == "true")
            case "choice": return .choice(parts[1])
            case "number": if let number = Int(parts[1]) { return .number(number) }
            case "time": if let moment = Instant(parts[1]) { return .time(moment) }
            default: break
            }
        }
        throw DatabaseError.wrongType(column: "value", wanted: "a fact")
    }

    /// The value that a person gave: `yes`, `no`, a named value, a number, a time in RFC 3339, `not-happened`, or `unknown`.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` with what may be given.
    public static func value(_ text: String, of fact: FactDefinition) throws -> FactValue {
        if text == "unknown" { return .unknown }
        let choices: String
        switch fact.type {
        case .bool:
            if text == "yes" || text == "no" { return .bool(text == "yes") }
            choices = "yes, no, unknown"
        case .choice(let all):
            if all.contains(where: { $0.id == text }) { return .choice(text) }
            choices = (all.map(\.id) + ["unknown"]).joined(separator: ", ")
        case .number:
            if let number = Int(text), (0...1_000_000_000).contains(number) { return .number(number) }
            choices = "0 … 1000000000, unknown"
        case .time:
            if text == "not-happened" { return .notHappened }
            if let moment = Instant(text) { return .time(moment) }
            choices = "2026-11-23T10:30:00+09:00, not-happened, unknown"
        }
        throw RegistryError.invalid([
            FieldProblem("value", ja: "\(fact.label.japanese): 次のいずれかです: \(choices)", en: "\(fact.label.english): is one of: \(choices)")
        ])
    }
}
