import Catalog
import JSONStream
import Versions

extension LookupReport {
    func write(_ digest: VulnerabilityDigest, _ records: [VulnerabilityRecord], _ json: inout JSONWriter) {
        json.beginObject()
        json.member("id", digest.id)
        json.member("aliases", digest.aliases)
        json.member("conflicts", digest.conflicts)
        json.member("severity", digest.severity.rawValue)
        json.member("summary", ifPresent: digest.summary)
        json.member("summaryJa", ifPresent: digest.summaryJapanese)
        digest.writeRatings(to: &json)
        digest.writeUrgency(in: catalog, to: &json)
        json.key("records")
        json.beginArray()
        for record in records { Self.write(record, &json) }
        json.endArray()
        json.endObject()
    }

    private static func write(_ statement: ProductStatement, _ json: inout JSONWriter) {
        json.member("status", statement.status.code)
        json.member("product", ifPresent: statement.product)
        json.member("reason", ifPresent: statement.reason)
        json.member("partOf", ifPresent: statement.platform?.name)
    }

    private static func write(_ record: VulnerabilityRecord, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("source", record.source)
        json.member("id", record.id)
        json.member("published", ifPresent: record.published)
        json.member("modified", ifPresent: record.modified)
        json.member("withdrawn", ifPresent: record.withdrawn)
        json.member("idIsLocal", record.hasLocalID)
        json.member("aliases", record.aliases)
        json.member("upstream", record.upstream)
        json.member("related", record.related)
        json.member("summary", ifPresent: record.summary)
        json.member("summaryJa", ifPresent: record.summaryJapanese)
        json.member("details", ifPresent: record.details)
        json.member("detailsJa", ifPresent: record.detailsJapanese)
        json.member("cwes", record.weaknesses)
        json.key("references")
        json.beginArray()
        for reference in record.references {
            json.beginObject()
            json.member("kind", reference.kind)
            json.member("url", reference.url)
            json.endObject()
        }
        json.endArray()
        json.key("affected")
        json.beginArray()
        for affected in record.affected {
            json.beginObject()
            json.member("package", "pkg:" + affected.package.text)
            json.member("release", affected.release)
            json.member("scheme", ifPresent: affected.scheme?.rawValue)
            json.member("range", words(affected))
            json.member("versions", affected.versions)
            write(affected.statement, &json)
            json.endObject()
        }
        json.endArray()
        json.member("configurations", record.configurations.count)
        json.member("document", ifPresent: record.document)
        json.key("notes")
        json.beginArray()
        for note in record.notes {
            json.beginObject()
            json.member("field", note.field)
            json.member("text", note.text)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
