import CPE
import Versions

/// The binary form of a record: what matching needs with the record's own name in front, and apart from that what people read, which ``TextPacker`` packs.
/// The order is the catalogue's format; a change needs a new format number. Nothing in it depends on other records: the same record has the same bytes.
enum RecordCoding {
    /// What matching needs. `entries` and `configurations` get the offset, from the start of the blob, of each entry's own part.
    static func encodeMatching(
        _ record: VulnerabilityRecord, into blob: inout ByteWriter, entries: inout [Int], configurations: inout [Int]
    ) {
        blob.text(record.source)
        blob.text(record.id)
        blob.varint(record.affected.count)
        var part = ByteWriter()
        for affected in record.affected {
            part.clear()
            encode(affected, into: &part)
            blob.varint(part.count)
            entries.append(blob.count)
            blob.append(part)
        }
        blob.varint(record.configurations.count)
        for configuration in record.configurations {
            part.clear()
            CPECoding.encode(configuration, into: &part)
            blob.varint(part.count)
            configurations.append(blob.count)
            blob.append(part)
        }
    }

    static func encodeText(_ record: VulnerabilityRecord, into blob: inout ByteWriter) {
        blob.byte(record.hasLocalID ? 1 : 0)
        blob.optionalText(record.document)
        blob.texts(record.aliases)
        blob.texts(record.upstream)
        blob.texts(record.related)
        blob.optionalText(record.summary)
        blob.optionalText(record.summaryJapanese)
        blob.optionalText(record.details)
        blob.optionalText(record.detailsJapanese)
        blob.optionalText(record.published)
        blob.optionalText(record.modified)
        blob.optionalText(record.withdrawn)
        blob.varint(record.severities.count)
        for severity in record.severities {
            blob.text(severity.giver)
            blob.text(severity.value)
        }
        blob.texts(record.weaknesses)
        blob.varint(record.references.count)
        for reference in record.references {
            blob.text(reference.kind)
            blob.text(reference.url)
        }
        encodeUrgency(record, into: &blob)
        blob.varint(record.notes.count)
        for note in record.notes {
            blob.text(note.field)
            blob.text(note.text)
        }
    }

    static func decode(matching: inout ByteCursor, text: inout ByteCursor) throws(CatalogError) -> VulnerabilityRecord {
        var record = try described(&matching, &text)
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            record.affected.append(try AffectedView(&part).decoded())
        }
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            record.configurations.append(try CPECoding.decode(&part))
        }
        return record
    }

    /// The record without what it says of packages and CPE names; `matching` stands before that then.
    static func described(_ matching: inout ByteCursor, _ text: inout ByteCursor) throws(CatalogError) -> VulnerabilityRecord {
        var record = VulnerabilityRecord(source: try matching.text(), id: try matching.text())
        record.hasLocalID = try text.byte() == 1
        record.document = try text.optionalText()
        record.aliases = try text.texts()
        record.upstream = try text.texts()
        record.related = try text.texts()
        record.summary = try text.optionalText()
        record.summaryJapanese = try text.optionalText()
        record.details = try text.optionalText()
        record.detailsJapanese = try text.optionalText()
        record.published = try text.optionalText()
        record.modified = try text.optionalText()
        record.withdrawn = try text.optionalText()
        for _ in 0..<(try text.count()) { record.severities.append(Severity(giver: try text.text(), value: try text.text())) }
        record.weaknesses = try text.texts()
        for _ in 0..<(try text.count()) { record.references.append(Reference(kind: try text.text(), url: try text.text())) }
        try decodeUrgency(&text, into: &record)
        for _ in 0..<(try text.count()) { record.notes.append(RecordNote(try text.text(), try text.text())) }
        return record
    }

    private static func encode(_ affected: AffectedPackage, into part: inout ByteWriter) {
        part.text(affected.package.type)
        part.text(affected.package.namespace)
        part.text(affected.package.name)
        part.text(affected.release)
        part.byte(SchemeNumber.of(affected.scheme))
        part.varint(affected.gitRanges)
        StatementCoding.encode(affected.statement, into: &part)
        part.varint(affected.ranges.count)
        for range in affected.ranges {
            part.byte(SchemeNumber.of(range.scheme))
            part.varint(range.events.count)
            for event in range.events {
                part.byte(event.kind.rawValue)
                part.text(event.version)
            }
        }
        part.texts(affected.versions)
    }
}
