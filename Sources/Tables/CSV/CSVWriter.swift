/// Writes CSV (RFC 4180): commas, CR LF, quotes where needed.
public enum CSVWriter {
    /// The table in UTF-8, with a byte order mark so that spreadsheet programs do not take it for their local encoding.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which ``CSVReader`` takes away again.
    public static func write(_ table: Table) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in table.rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(cell, &bytes)
            }
            bytes += [13, 10]
        }
        return bytes
    }

    /// What spreadsheet programs begin a formula with.
    static func isFormulaStart(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13, UInt8(ascii: "'")].contains(byte)
    }

    private static func write(_ cell: String, _ bytes: inout [UInt8]) {
        let isGuarded = cell.utf8.first.map(isFormulaStart) ?? false
        let needsQuotes =
            isGuarded
            || cell.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 || $0 == UInt8(ascii: ";") || $0 == 9
            }
        guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
