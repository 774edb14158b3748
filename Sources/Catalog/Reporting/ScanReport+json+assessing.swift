import JSONStream

extension ScanReport {
    /// What VEX documents and rules of the maker did, where any were given.
    func writeAssessments(_ json: inout JSONWriter) {
        if !ignored.isEmpty {
            json.objects("ignored", ignored) { entry, json in
                json.key("finding")
                write(entry.item, &json)
                json.object("rule") { write(entry.rule, &$0) }
            }
        }
        if !expired.isEmpty { json.objects("expiredRules", expired, write) }
        if !unusedRules.isEmpty { json.objects("unusedRules", unusedRules, write) }
        guard !unapplied.isEmpty else { return }
        json.objects("unappliedStatements", unapplied) { entry, json in
            json.member("document", entry.statement.document)
            json.member("pointer", entry.statement.pointer)
            json.member("vulnerability", entry.statement.ids.first ?? "?")
            json.member("product", entry.product)
            json.member("reason", entry.reason.rawValue)
        }
    }

    /// What a VEX document says of a finding or question that it does not clear.
    func write(_ statement: VEXStatement?, _ json: inout JSONWriter) {
        guard let statement else { return }
        json.object("vex") { json in
            json.member("status", statement.status.code)
            json.member("document", statement.document)
            json.member("author", statement.author)
            json.member("pointer", statement.pointer)
        }
    }

    private func write(_ rule: IgnoreRule, _ json: inout JSONWriter) {
        json.member("file", rule.file)
        json.member("number", rule.number)
        json.member("vulnerability", rule.vulnerability)
        json.member("component", ifPresent: rule.component)
        json.member("reason", rule.reason)
        json.member("expires", ifPresent: rule.expires)
    }
}
