public import JSONStream
import XMLStream

/// Reads workbooks (Office Open XML, ISO/IEC 29500): the values of cells as text. Formulas give their stored values; nothing is computed.
public enum XLSXReader {
    /// True for a zip archive that has the parts of a workbook near its start.
    public static func isWorkbook(_ block: ByteBlock) -> Bool {
        guard block.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        let start = Array(block.bytes.prefix(1 << 16))
        let end = Array(block.bytes.suffix(1 << 16))
        return [start, end].contains { has("xl/workbook.xml", $0) || has("xl/worksheets/", $0) }
    }

    private static func has(_ name: String, _ bytes: [UInt8]) -> Bool {
        let wanted = Array(name.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0] == wanted[0] && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    /// All sheets, in the order of the workbook.
    ///
    /// - Throws: ``TableError``.
    public static func read(_ block: ByteBlock, limits: TableLimits = TableLimits()) throws(TableError) -> [Table] {
        let parts = try ZipParts(block, limits: limits).parts
        let book = try XLSXBook(parts)
        var budget = limits.cells
        var tables: [Table] = []
        for sheet in book.sheets {
            guard let bytes = parts[sheet.part] else { continue }
            var reader = XLSXSheetReader(ByteBlock(bytes), book, limits, budget)
            let rows: [[String]]
            do throws(XMLError) { rows = try reader.read() } catch { throw .badPart(part: sheet.part, message: error.wording) }
            if let row = reader.overLimit { throw .tooManyCells(row: row, limit: limits.cells) }
            budget -= reader.count
            var table = Table(name: sheet.name, rows: rows)
            table.spans = reader.spans
            table.shownOtherwise = reader.shownOtherwise
            table.notes = reader.notes
            table.notesLeftOut = reader.notesLeftOut
            tables.append(table)
        }
        return tables
    }
}
