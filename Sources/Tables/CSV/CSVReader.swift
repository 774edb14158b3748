public import JSONStream

/// Reads CSV (RFC 4180), also with semicolons or tabs between cells.
public enum CSVReader {
    /// The table in `block`, in any encoding of ``TextEncoding``.
    ///
    /// - Parameter separator: the byte between cells; nil to tell it from the first line that has any.
    /// - Throws: ``TableError``, with the line where there is one.
    public static func read(_ block: ByteBlock, separator: UInt8? = nil, limits: TableLimits = TableLimits()) throws(TableError) -> Table {
        let (text, encoding, isGuess) = try TextEncoding.look(block)
        defer { withExtendedLifetime(text) {} }
        var reader = Cells(text, separator ?? Self.separator(of: text.bytes), limits)
        try reader.read()
        var table = Table(rows: reader.rows)
        if isGuess { table.notes.append(TableNote(.encodingGuessed(encoding))) }
        return table
    }

    /// The rows of the table in `block`, and of each the line on which it begins, from 1: cells may have line breaks.
    ///
    /// - Throws: ``TableError``, with the line where there is one.
    package static func readLines(_ block: ByteBlock, limits: TableLimits = TableLimits()) throws(TableError) -> [(line: Int, row: [String])] {
        let text = try TextEncoding.look(block).text
        defer { withExtendedLifetime(text) {} }
        var reader = Cells(text, separator(of: text.bytes), limits)
        try reader.read()
        return Array(zip(reader.lines, reader.rows)).map { (line: $0, row: $1) }
    }

    /// The first rows of the table in `block`, at most `count` and those before the first that cannot be read: what it is about is told by them. Once for each
    /// separator, the likeliest first.
    ///
    /// - Throws: ``TableError/unknownEncoding``.
    package static func heads(
        _ block: ByteBlock, rows count: Int, limits: TableLimits = TableLimits()
    ) throws(TableError) -> [(separator: UInt8, table: Table)] {
        let text = try TextEncoding.look(block).text
        defer { withExtendedLifetime(text) {} }
        let likeliest = separator(of: text.bytes)
        return ([likeliest] + separators.filter { $0 != likeliest }).map { separator in
            var reader = Cells(text, separator, limits)
            try? reader.read(most: count)
            return (separator, Table(rows: reader.rows))
        }
    }

    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]

    /// Of comma, semicolon and tab the one that the first line has most of.
    static func separator(of text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text.prefix(65_536) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13, !counts.isEmpty { break }
            if separators.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }

    private struct Cells {
        private let text: UnsafeBufferPointer<UInt8>
        private let separator: UInt8
        private let limits: TableLimits
        private var at = 0
        private var line = 1
        private var count = 0
        private(set) var rows: [[String]] = []
        /// Of each row the line on which it begins.
        private(set) var lines: [Int] = []

        /// The cells of `owner`, which must outlive this.
        init(_ owner: DecodedText, _ separator: UInt8, _ limits: TableLimits) {
            text = owner.bytes
            self.separator = separator
            self.limits = limits
        }

        mutating func read(most: Int = .max) throws(TableError) {
            while at < text.count, rows.count < most {
                var row: [String] = []
                lines.append(line)
                var isOpen = true
                while isOpen {
                    count += 1
                    guard count <= limits.cells, row.count < limits.columns else {
                        throw .tooManyCells(row: rows.count + 1, limit: row.count < limits.columns ? limits.cells : limits.columns)
                    }
                    let (cell, goesOn) = try next()
                    row.append(cell)
                    isOpen = goesOn
                }
                rows.append(row)
            }
        }

        /// The next cell, and whether its row goes on behind it.
        private mutating func next() throws(TableError) -> (String, Bool) {
            guard at < text.count, text[at] == UInt8(ascii: "\"") else {
                let start = at
                while at < text.count, text[at] != separator, text[at] != 10, text[at] != 13 { at += 1 }
                guard at - start <= limits.cellBytes else { throw .tooLongCell(row: rows.count + 1, limit: limits.cellBytes) }
                return (Self.unguarded(UnsafeBufferPointer(rebasing: text[start..<at])), step())
            }
            let began = line
            at += 1
            var cell: [UInt8] = []
            while true {
                guard at < text.count else { throw .openQuote(line: began) }
                let byte = text[at]
                at += 1
                if byte == UInt8(ascii: "\"") {
                    guard at < text.count, text[at] == byte else { break }
                    at += 1
                }
                if byte == 10 || byte == 13 && (at == text.count || text[at] != 10) { line += 1 }
                guard cell.count < limits.cellBytes else { throw .tooLongCell(row: rows.count + 1, limit: limits.cellBytes) }
                cell.append(byte)
            }
            // What stands between the closing quote and the separator belongs to the cell too: some programs write so.
            while at < text.count, text[at] != separator, text[at] != 10, text[at] != 13 {
                cell.append(text[at])
                at += 1
            }
            return (cell.withUnsafeBufferPointer { Self.unguarded($0) }, step())
        }

        private mutating func step() -> Bool {
            guard at < text.count else { return false }
            at += 1
            guard text[at - 1] == 10 || text[at - 1] == 13 else { return true }
            // Old Macintoshes, and some programs still, end lines with a carriage return alone.
            if text[at - 1] == 13, at < text.count, text[at] == 10 { at += 1 }
            line += 1
            return false
        }

        /// Without the apostrophe that ``CSVWriter`` puts before what a spreadsheet would take for a formula.
        private static func unguarded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
            var cell = bytes[...]
            if cell.first == UInt8(ascii: "'"), let second = cell.dropFirst().first, CSVWriter.isFormulaStart(second) { cell = cell.dropFirst() }
            return String(decoding: cell, as: UTF8.self)
        }
    }
}
