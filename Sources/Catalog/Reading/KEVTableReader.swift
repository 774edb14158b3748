import Diagnostics
import JSONStream
import Tables

/// Reads CISA's catalogue of known exploited vulnerabilities in its CSV form: a header with the members' names, then a vulnerability a row.
enum KEVTableReader {
    /// Is this how the table begins?
    static func isTable(_ start: some Sequence<UInt8>) -> Bool { start.starts(with: "cveID,".utf8) || start.starts(with: "\"cveID\",".utf8) }

    /// Reads the table. A row that cannot be read is left out and named by its number in the file.
    ///
    /// - Throws: `TableError` for text that is no table.
    static func read(_ block: ByteBlock) throws -> FeedContents {
        let rows = try CSVReader.read(block).rows
        var contents = FeedContents()
        guard let header = rows.first else { return contents }
        var columns: [String: Int] = [:]
        for (place, name) in header.enumerated() { columns[name] = place }
        for (index, row) in rows.dropFirst().enumerated() where row.contains(where: { !$0.isEmpty }) {
            func cell(_ name: String) -> String? {
                guard let place = columns[name], place < row.count, !row[place].isEmpty else { return nil }
                return row[place]
            }
            do throws(CatalogError) {
                contents.vulnerabilities.append(try record(row: index + 2, cell))
            } catch {
                contents.problems.append(error)
            }
        }
        return contents
    }

    private static func record(row: Int, _ cell: (String) -> String?) throws(CatalogError) -> VulnerabilityRecord {
        guard let id = cell("cveID") else { throw .noIdentifier(line: row) }
        guard let added = cell("dateAdded") else { throw .badField(line: row, field: "dateAdded", text: "") }
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
