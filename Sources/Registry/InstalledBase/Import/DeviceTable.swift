import Diagnostics
public import JSONStream
import Tables

/// A table of installed devices as people keep it: CSV in any usual Japanese encoding, or a workbook.
public struct DeviceTable: Sendable, Hashable {
    /// The file, for messages.
    public let file: String
    /// The rows that say anything, in their order.
    public let rows: [DeviceRow]

    /// Most rows of one table.
    static let limit = 200_000

    /// Takes rows as they are.
    public init(file: String, rows: [DeviceRow]) {
        self.file = file
        self.rows = rows
    }

    /// Reads a table. Its columns are told from the first row that names a serial number or a lot, and nothing twice.
    ///
    /// - Parameter product: code of the product where the table does not say it.
    /// - Throws: ``InstalledBaseError``: no such row, two columns of one meaning, no row below it, or a file that is no table.
    public init(_ block: ByteBlock, file: String, product: String? = nil) throws(InstalledBaseError) {
        let tables: [Table]
        do throws(TableError) {
            tables = XLSXReader.isWorkbook(block) ? try XLSXReader.read(block) : [try CSVReader.read(block)]
        } catch {
            throw .unreadable(file: file, reason: error.wording)
        }
        for table in tables {
            guard let header = table.rows.prefix(30).firstIndex(where: Self.isHeader) else { continue }
            let fields = table.rows[header].map { DeviceField(header: $0) }
            for (place, field) in fields.enumerated() {
                guard let field, fields.firstIndex(of: field) != place else { continue }
                throw .columnTwice(file: file, field: field)
            }
            let rows = Self.rows(table.rows, below: header, fields, product: product)
            guard !rows.isEmpty else { throw .noRows(file: file) }
            guard rows.count <= Self.limit else { throw .tooManyRows(file: file, count: rows.count, limit: Self.limit) }
            self.init(file: file, rows: rows)
            return
        }
        throw .noHeader(file: file)
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        let fields = Set(cells.compactMap { DeviceField(header: $0) })
        return !fields.isDisjoint(with: [.serial, .lot]) && fields.count > 1
    }

    private static func rows(_ rows: [[String]], below header: Int, _ fields: [DeviceField?], product: String?) -> [DeviceRow] {
        var found: [DeviceRow] = []
        for place in rows.indices where place > header {
            var cells: [DeviceField: String] = [:]
            for (cell, field) in zip(rows[place], fields) {
                guard let field else { continue }
                let text = trimmed(cell)
                if !text.isEmpty { cells[field] = text }
            }
            if cells.isEmpty { continue }
            if cells[.product] == nil { cells[.product] = product }
            found.append(DeviceRow(number: place + 1, cells: cells))
        }
        return found
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
