import Diagnostics
import JSONStream
import Tables

/// Reads CISA's catalogue of known exploited vulnerabilities in its CSV form: a header with the members' names, then a vulnerability a row.
enum KEVTableReader {
    /// Is this how the table begins?
    static func isTable(_ start: some Sequence<UInt8>) -> Bool { start.starts(with: "cveID,".utf8) || start.starts(with: "\"cveID\",".utf8) }

    /// Reads the table. A row that cannot be read is left out and named by the line on which it begins.
    ///
    /// - Throws: `TableError` for text that is no table.
    static func read(_ block: ByteBlock) throws -> FeedContents {
        let rows = try CSVReader.readLines(block)
        var contents = FeedContents()
        guard let header = rows.first?.row else { return contents }
        var columns: [String: Int] = [:]
        for (place, name) in header.enumerated() { columns[name] = place }
        for (line, row) in rows.dropFirst() where row.contains(where: { !$0.isEmpty }) {
            func cell(_ name: String) -> String? {
                guard let place = columns[name], place < row.count, !row[place].isEmpty else { return nil }
                return row[place]
            }
            do throws(CatalogError) {
                contents.vulnerabilities.append(try record(line: line, cell))
            } catch {
                contents.problems.append(error)
            }
        }
        // The table does not say when it was released: not before its latest entry.
        contents.edition = contents.vulnerabilities.map { RecordTime($0.modified) }.max()?.text
        return contents
    }

    private static func record(line: Int, _ cell: (String) -> String?) throws(CatalogError) -> VulnerabilityRecord {
        guard let id = cell("cveID") else { throw .noIdentifier(line: line) }
        guard let added = cell("dateAdded") else { throw .badField(line: line, field: "dateAdded", text: "") }
        var record = VulnerabilityRecord(source: KEVReader.source, id: id)
        record.summary = cell("vulnerabilityName")
        record.details = cell("shortDescription")
        record.weaknesses = (cell("cwes") ?? "").split(separator: ",").map { TextTrim.of($0) }.filter { !$0.isEmpty }
        record.exploitation = KnownExploitation(
            added: added, due: cell("dueDate"), ransomware: cell("knownRansomwareCampaignUse") == "Known", action: cell("requiredAction"))
        record.modified = added
        return record
    }
}
