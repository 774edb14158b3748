import Diagnostics

/// What every document must have, for when the official schema is not at hand (2.0 and 2.1 section 3.2).
enum RequiredProperties {
    static func check(_ facts: CSAFFacts, _ lines: DocumentLines) -> [CSAFResult] {
        var results: [CSAFResult] = []
        func need(_ keys: [String], in value: CSAFValue?) {
            guard let value else { return }
            for key in keys where value[key] == nil {
                let wording = Wording(ja: "必須の項目「\(key)」がありません。", en: "\"\(key)\" is required and missing.")
                results.append(
                    CSAFResult(test: "schema", severity: .error, pointer: value.pointer, line: lines.line(of: value), wording: wording))
            }
        }
        need(["category", "publisher", "title", "tracking"], in: facts.head)
        if facts.version == .v21 {
            need(["$schema"], in: facts.root)
            need(["distribution"], in: facts.head)
        }
        need(["category", "name", "namespace"], in: facts.head["publisher"])
        need(
            ["current_release_date", "id", "initial_release_date", "revision_history", "status", "version"], in: facts.tracking)
        for item in facts.tracking?.list("revision_history") ?? [] { need(["date", "number", "summary"], in: item) }
        for product in facts.products { need(["name", "product_id"], in: product) }
        return results
    }
}
