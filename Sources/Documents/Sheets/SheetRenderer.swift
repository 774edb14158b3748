import Diagnostics
import Tables

/// Writes the tables of a document as sheets or as CSV. Every cell is text; nothing is ever a formula.
struct SheetRenderer {
    private let tables: [Table]

    init(_ document: Document) {
        var names = SheetNames()
        var (tables, heading) = ([Table](), RichText(""))
        for block in document.blocks {
            if case .heading(_, let text) = block { heading = text }
            guard case .table(let table) = block else { continue }
            let name = names.next((table.caption ?? heading).plain(document.language), otherwise: Words.table[document.language])
            tables.append(Table(name: name, rows: TableGrid(table: table).plainRows(document.language)))
        }
        self.tables = tables
    }

    /// A workbook with a sheet for each table.
    func workbook(_ remarks: inout [DocumentRemark]) throws(DocumentError) -> [UInt8] {
        guard !tables.isEmpty else { throw .noTables }
        var sheets: [Table] = []
        for table in tables {
            let columns = table.rows.map(\.count).max() ?? 0
            guard table.rows.count <= 1_048_576, columns <= 16_384 else {
                throw .sheetTooLarge(table: table.name, rows: table.rows.count, columns: columns)
            }
            var (sheet, cut) = (table, 0)
            for row in sheet.rows.indices {
                for column in sheet.rows[row].indices where sheet.rows[row][column].utf16.count > Self.cellLimit {
                    sheet.rows[row][column] = Self.head(sheet.rows[row][column])
                    cut += 1
                }
            }
            if cut > 0 { remarks.append(.cellsCut(table: table.name, count: cut)) }
            sheets.append(sheet)
        }
        do throws(TableError) { return try XLSXWriter.write(sheets) } catch { throw .packingFailed(error) }
    }

    /// One table as CSV, several as a zip archive of them.
    func csv() throws(DocumentError) -> (bytes: [UInt8], mediaType: String, fileExtension: String) {
        guard let first = tables.first else { throw .noTables }
        guard tables.count > 1 else { return (CSVWriter.write(first), "text/csv; charset=utf-8", "csv") }
        var files: [(name: String, bytes: [UInt8])] = []
        for (place, table) in tables.enumerated() {
            files.append(("\(place < 9 ? "0" : "")\(place + 1)-\(table.name).csv", CSVWriter.write(table)))
        }
        do throws(TableError) { return (try ZipWriter.write(files), "application/zip", "zip") } catch { throw .packingFailed(error) }
    }

    /// The most UTF-16 units that a cell of a sheet may hold.
    private static let cellLimit = 32_767

    private static func head(_ text: String) -> String {
        var (head, length) = ("", 0)
        for character in text {
            length += character.utf16.count
            guard length < cellLimit else { break }
            head.append(character)
        }
        return head + "…"
    }
}
