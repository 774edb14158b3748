import Diagnostics

/// How facts and lists are written in each language.
enum Words {
    /// A name and its value.
    static func pair(_ name: String, _ value: String, _ language: Language) -> String {
        language == .japanese ? "\(name)=「\(value)」" : "\(name): \(value)"
    }

    static func list(_ parts: [String], _ language: Language) -> String { parts.joined(separator: language == .japanese ? "、" : "; ") }
}

extension FactDefinition {
    /// A value of the fact for a reader.
    func valueText(_ value: FactValue, _ language: Language) -> String {
        switch value {
        case .unknown: return Wording(ja: "不明", en: "unknown")[language]
        case .bool(let flag): return Wording(ja: flag ? "はい" : "いいえ", en: flag ? "yes" : "no")[language]
        case .choice(let id):
            guard case .choice(let choices) = type else { return id }
            return choices.first { $0.id == id }?.label[language] ?? id
        case .number(let number): return String(number)
        case .time(let moment): return Zone.tokyo.text(moment)
        case .notHappened: return Wording(ja: "まだ起きていない", en: "has not come")[language]
        }
    }
}
