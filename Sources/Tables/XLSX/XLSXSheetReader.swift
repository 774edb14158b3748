import JSONStream
import XMLStream

/// Reads the cells of one sheet, front to back.
struct XLSXSheetReader {
    private var xml: XMLReader
    private let book: XLSXBook
    private let limits: TableLimits
    private let budget: Int
    private(set) var count = 0
    /// Row that was too much.
    private(set) var overLimit: Int?
    /// Cells that span rows, by their column.
    private(set) var spans: [Int: [Range<Int>]] = [:]
    /// Cells with a number that is shown otherwise, by their column.
    private(set) var shownOtherwise: [Int: [Int]] = [:]
    private(set) var notes: [TableNote] = []
    private(set) var notesLeftOut = 0

    init(_ block: ByteBlock, _ book: XLSXBook, _ limits: TableLimits, _ budget: Int) {
        xml = XMLReader(block)
        self.book = book
        self.limits = limits
        self.budget = budget
    }

    mutating func read() throws(XMLError) -> [[String]] {
        var rows: [[String]] = []
        var next = 1
        var place: Int?
        var (given, nowhere) = ("", [String]())
        while let event = try xml.next() {
            guard case .start(let name, let attributes) = event else { continue }
            switch name.local {
            case "row":
                // Rows without cells may be left out of the file, and some programs write rows in another order.
                nowhere = []
                given = attributes.first { $0.name.local == "r" }?.value ?? ""
                let number = Int(given) ?? (Self.isTooLarge(given) ? Int.max : next)
                guard number >= 1, number <= 1_048_576 else {
                    place = nil
                    continue
                }
                while rows.count < number { rows.append([]) }
                place = number - 1
                next = number + 1
            case "c":
                if let place { try cell(attributes, &rows[place], place, "") } else { try cell(attributes, &nowhere, nil, given) }
                if overLimit != nil || count > budget {
                    overLimit = overLimit ?? rows.count
                    return rows
                }
            case "mergeCell": span(attributes.first { $0.name.local == "ref" }?.value ?? "")
            default: continue
            }
        }
        for column in spans.keys { spans[column]?.sort { $0.lowerBound < $1.lowerBound } }
        return rows
    }

    /// `B3:B5` is one cell over three rows. Of cells that span columns too, the first column counts.
    private mutating func span(_ reference: String) {
        let corners = reference.split(separator: ":").map { String($0) }
        guard corners.count == 2, count < budget, let column = Self.column(corners[0]), let first = Self.row(corners[0]),
            let last = Self.row(corners[1]), first < last
        else { return }
        count += 1
        spans[column, default: []].append(first..<last + 1)
    }

    /// - Parameters:
    ///   - place: the row from 0; nil outside of the sheet.
    ///   - number: the number that a row outside of the sheet has.
    private mutating func cell(_ attributes: [XMLAttribute], _ row: inout [String], _ place: Int?, _ number: String) throws(XMLError) {
        let type = attributes.first { $0.name.local == "t" }?.value ?? "n"
        let style = attributes.first { $0.name.local == "s" }.flatMap { Int($0.value) } ?? -1
        let reference = attributes.first { $0.name.local == "r" }?.value
        let column = reference.flatMap { Self.column($0) } ?? row.count
        var cell = Cell(type: type, style: style)
        var depth = 1
        var field = ""
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start(let name, _):
                if name.local == "rPh" {
                    try xml.skip()
                    continue
                }
                depth += 1
                field = name.local
                if field == "v", cell.value == nil { cell.value = "" }
                if field == "f", cell.formula == nil { cell.formula = "" }
            case .text(let text):
                switch field {
                case "v": cell.value?.append(text)
                case "f": cell.formula?.append(text)
                case "t": cell.inline += text
                default: continue
                }
            case .end:
                depth -= 1
                field = ""
            }
        }
        count += 1
        guard column < limits.columns else { return overLimit = overLimit ?? 1 }
        while row.count <= column { row.append("") }
        let spot = Spot(row: place, column: column, name: place == nil ? reference ?? ColumnName.of(column) + number : "")
        let found = text(cell, spot)
        guard place != nil, row[column].isEmpty else {
            if !found.isEmpty { note(.leftOut(found), spot) }
            return
        }
        row[column] = found
    }

    /// Where a cell stands.
    private struct Spot {
        /// Row from 0; nil outside of the sheet.
        let row: Int?
        let column: Int
        /// What the file calls a cell outside of the sheet.
        let name: String
    }

    private mutating func note(_ kind: TableNote.Kind, _ spot: Spot) {
        guard notes.count < Table.mostNotes else { return notesLeftOut += 1 }
        notes.append(spot.row.map { TableNote(kind, row: $0, column: spot.column) } ?? TableNote(kind, outside: spot.name))
    }

    /// A number of a row that no integer holds.
    private static func isTooLarge(_ number: String) -> Bool { !number.isEmpty && number.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

    /// A cell as it is written.
    private struct Cell {
        let type: String
        let style: Int
        var value: String?
        var formula: String?
        var inline = ""
    }

    private mutating func text(_ cell: Cell, _ spot: Spot) -> String {
        func nothing(_ what: String) -> String {
            note(.noValue(what), spot)
            return ""
        }
        let value = cell.value ?? ""
        // A formula without a result was never computed; an empty result is one.
        if let formula = cell.formula, cell.value == nil { return nothing("=" + formula) }
        switch cell.type {
        case "s":
            if cell.value == nil { return "" }
            guard let place = Int(value), book.texts.indices.contains(place) else { return nothing(value) }
            return book.texts[place]
        case "inlineStr": return SheetText.decoded(cell.inline)
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "str": return SheetText.decoded(value)
        case "d": return value
        case "e": return nothing(value)
        default:
            guard let number = Double(value) else { return value }
            let format = book.formats.indices.contains(cell.style) ? book.formats[cell.style] : .general
            if format == .date || format == .other, let row = spot.row { shownOtherwise[spot.column, default: []].append(row) }
            return format == .date ? SheetDate.text(number, isFrom1904: book.isFrom1904) : SheetNumber.text(number, format)
        }
    }

    /// `BC7` is row 6, counted from 0.
    private static func row(_ reference: String) -> Int? {
        let digits = reference.utf8.drop { $0 >= 65 && $0 <= 90 }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), number >= 1, number <= 1_048_576 else { return nil }
        return number - 1
    }

    /// `BC7` is column 54, counted from 0.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard byte >= 65, byte <= 90, column < 100_000 else { break }
            column = column * 26 + Int(byte - 64)
        }
        return column == 0 ? nil : column - 1
    }
}
