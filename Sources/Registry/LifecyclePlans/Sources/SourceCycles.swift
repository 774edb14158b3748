import JSONStream
import Lifecycle

/// Series of releases with their dates as the database keeps them: `[["3.9",[["eol","2025-10-31"]]]]`.
enum SourceCycles {
    static func text(_ cycles: [SourceProduct.Cycle]) -> String {
        var json = JSONWriter()
        json.beginArray()
        for cycle in cycles {
            json.beginArray()
            json.string(cycle.name)
            json.beginArray()
            for term in cycle.terms {
                json.beginArray()
                json.string(term.field)
                json.string(term.value)
                json.endArray()
            }
            json.endArray()
            json.endArray()
        }
        json.endArray()
        return String(decoding: json.take(), as: UTF8.self)
    }

    static func read(_ text: String) throws -> [SourceProduct.Cycle] {
        var reader = JSONReader(ByteBlock(text.utf8))
        return (try reader.value().arrayValue ?? []).compactMap { cycle in
            guard let parts = cycle.arrayValue, parts.count == 2, let name = parts[0].stringValue else { return nil }
            let terms = (parts[1].arrayValue ?? []).compactMap { term -> SourceTerm? in
                guard let pair = term.arrayValue, pair.count == 2, let field = pair[0].stringValue, let value = pair[1].stringValue else {
                    return nil
                }
                return SourceTerm(field, value)
            }
            return SourceProduct.Cycle(name, terms)
        }
    }
}
