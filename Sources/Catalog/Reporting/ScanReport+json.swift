import CPE
import Diagnostics
import JSONStream
import PackageURL

extension ScanReport {
    /// The report as `mimamori.scan/1` (Schemas/scan.schema.json).
    ///
    /// - Parameters:
    ///   - pretty: for people, or one line for streams of reports.
    ///   - toolVersion: version of the program that scanned.
    public func json(pretty: Bool, toolVersion: String) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.member("schema", "mimamori.scan/1")
        json.key("tool")
        json.beginObject()
        json.member("name", "mimamori")
        json.member("version", toolVersion)
        json.endObject()
        json.member("time", time)
        write(subject, &json)
        write(catalog, &json)
        writeSummary(&json)
        json.key("coverage")
        json.beginArray()
        for entry in coverage {
            json.beginObject()
            json.member("scope", entry.scope)
            json.member("components", entry.components)
            json.member("packages", entry.packages)
            json.endObject()
        }
        json.endArray()
        json.key("findings")
        json.beginArray()
        for item in findings { write(item, &json) }
        json.endArray()
        json.key("notAffected")
        json.beginArray()
        for entry in cleared { write(entry, &json) }
        json.endArray()
        json.key("undecided")
        json.beginArray()
        for question in undecided { write(question, &json) }
        json.endArray()
        json.key("notLookedUp")
        json.beginArray()
        var wordings: [NotLookedUp.Reason: Wording] = [:]
        for gap in notLookedUp { write(gap, &wordings, &json) }
        json.endArray()
        writeAssessments(&json)
        json.endObject()
        json.newline()
        return json.take()
    }

    private func write(_ subject: Subject, _ json: inout JSONWriter) {
        json.key("sbom")
        json.beginObject()
        json.member("file", subject.file)
        json.member("format", subject.format)
        json.member("name", subject.name)
        json.member("version", subject.version)
        json.member("components", subject.components)
        json.endObject()
    }

    private func write(_ catalog: CatalogInfo, _ json: inout JSONWriter) {
        json.key("catalog")
        json.beginObject()
        json.member("created", catalog.created)
        json.member("vulnerabilities", catalog.vulnerabilities)
        json.key("sources")
        json.beginArray()
        for source in catalog.sources {
            json.beginObject()
            json.member("name", source.name)
            json.member("records", source.records)
            json.member("newest", source.newest)
            json.member("imported", source.imported)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func writeSummary(_ json: inout JSONWriter) {
        json.key("summary")
        json.beginObject()
        json.member("components", subject.components)
        json.member("lookedUp", lookedUp)
        json.member("notLookedUp", notLookedUp.count)
        json.member("findings", findings.count)
        json.member("notAffected", cleared.count)
        json.member("undecided", undecided.count)
        if withoutSource > 0 { json.member("withoutSource", withoutSource) }
        json.key("bySeverity")
        json.beginObject()
        for (level, count) in bySeverity { json.member(level.rawValue, count) }
        json.endObject()
        json.endObject()
    }

    func write(_ item: Item, _ json: inout JSONWriter) {
        json.beginObject()
        write(item.component, &json)
        write(item.vulnerability, &json)
        json.key("match")
        json.beginObject()
        json.member("kind", item.kind.rawValue)
        json.member("confidence", item.confidence.rawValue)
        json.key("evidence")
        write(item.evidence, &json)
        json.endObject()
        json.member("fixedIn", item.fixedIn)
        write(item.statement, &json)
        json.endObject()
    }

    private func write(_ evidence: [Evidence], _ json: inout JSONWriter) {
        json.beginArray()
        for one in evidence { write(one, &json) }
        json.endArray()
    }

    private func write(_ evidence: Evidence, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("rule", evidence.rule.rawValue)
        json.member("source", evidence.source)
        json.member("record", evidence.record)
        json.member("identity", evidence.identity)
        json.member("version", evidence.version)
        json.member("range", evidence.range)
        json.endObject()
    }

    private func write(_ entry: Cleared, _ json: inout JSONWriter) {
        json.beginObject()
        write(entry.component, &json)
        write(entry.vulnerability, &json)
        json.key("statements")
        json.beginArray()
        for statement in entry.statements {
            json.beginObject()
            json.member("status", statement.status.code)
            json.member("justification", ifPresent: statement.reason)
            json.member("product", statement.product)
            json.key("evidence")
            write(statement.evidence, &json)
            json.endObject()
        }
        json.endArray()
        json.key("against")
        write(entry.against, &json)
        json.endObject()
    }

    private func write(_ question: Question, _ json: inout JSONWriter) {
        json.beginObject()
        write(question.component, &json)
        write(question.vulnerability, &json)
        json.key("reason")
        json.beginObject()
        let wording = question.reason.wording
        json.member("code", question.reason.code)
        json.member("ja", wording.japanese)
        json.member("en", wording.english)
        json.member("source", question.source)
        json.member("record", question.record)
        json.endObject()
        write(question.statement, &json)
        json.endObject()
    }

    /// - Parameter wordings: those of reasons that came before: thousands of components share a few.
    private func write(_ gap: Gap, _ wordings: inout [NotLookedUp.Reason: Wording], _ json: inout JSONWriter) {
        json.beginObject()
        write(gap.component, &json)
        json.key("reasons")
        json.beginArray()
        for reason in gap.reasons {
            let known = wordings[reason]
            let wording = known ?? reason.wording
            if known == nil, wordings.count < 256 { wordings[reason] = wording }
            json.beginObject()
            json.member("code", reason.code)
            json.member("ja", wording.japanese)
            json.member("en", wording.english)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func write(_ component: InventoryComponent, _ json: inout JSONWriter) {
        json.key("component")
        json.beginObject()
        json.member("name", component.name)
        json.member("version", ifPresent: component.version)
        json.member("purl", ifPresent: component.purl?.canonical)
        json.member("cpe", ifPresent: component.cpes.first?.formattedString)
        json.member("bomRef", component.reference)
        json.endObject()
    }
}
