import Catalog
import Diagnostics
import JSONStream

/// The life cycle of one product as a source gives it, each date with the source's name for it and what that means.
struct LifecycleReport {
    private let lifecycle: ProductLifecycle

    init(_ lifecycle: ProductLifecycle) { self.lifecycle = lifecycle }

    func lines(_ language: Language) -> [String] {
        let name = [lifecycle.product, lifecycle.label.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
        var lines = ["\(name)  [\(lifecycle.source)] \(lifecycle.modified ?? "")"]
        var fields: [String] = []
        for cycle in lifecycle.cycles {
            lines.append("  \(cycle.name): " + cycle.dates.map { "\($0.field) \($0.value)" }.joined(separator: ", "))
            for date in cycle.dates where !fields.contains(date.field) { fields.append(date.field) }
        }
        for field in fields {
            guard let meaning = LifecycleField.meaning(field, source: lifecycle.source) else { continue }
            let own = lifecycle.fieldLabels.first { $0.field == field }.map { " \"\($0.text)\"" } ?? ""
            lines.append("  \(field)\(own): \(meaning[language])")
        }
        return (lines + [""]).map(TextTable.visible)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("source", lifecycle.source)
        json.member("product", lifecycle.product)
        json.member("label", ifPresent: lifecycle.label)
        json.member("identifiers", lifecycle.identifiers)
        json.member("modified", ifPresent: lifecycle.modified)
        json.key("cycles")
        json.beginArray()
        for cycle in lifecycle.cycles {
            json.beginObject()
            json.member("name", cycle.name)
            json.key("dates")
            json.beginArray()
            for date in cycle.dates { write(date, &json) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func write(_ date: LifecycleDate, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("field", date.field)
        json.member("value", date.value)
        json.member("fieldLabel", ifPresent: lifecycle.fieldLabels.first { $0.field == date.field }?.text)
        if let meaning = LifecycleField.meaning(date.field, source: lifecycle.source) {
            json.key("meaning")
            json.beginObject()
            json.member("ja", meaning.japanese)
            json.member("en", meaning.english)
            json.endObject()
        }
        json.endObject()
    }
}
