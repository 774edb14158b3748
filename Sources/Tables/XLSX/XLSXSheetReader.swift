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

    init(_ block: ByteBlock, _ book: XLSXBook, _ limits: TableLimits, _ budget: Int) {
        xml = XMLReader(block)
        self.book = book
        self.limits = limits
        self.budget = budget
    }

    mutating func read() throws(XMLError) -> [[String]] {
        var rows: [[String]] = []
        while let event = try xml.next() {
            guard case .start(let name, let attributes) = event else { continue }
            switch name.local {
            case "row":
                // Rows without cells may be left out of the file.
                let number = attributes.first { $0.name.local == "r" }.flatMap { Int($0.value) } ?? rows.count + 1
                guard number >= 1, number <= 1_048_576 else { continue }
                while rows.count < number { rows.append([]) }
            case "c":
                guard !rows.isEmpty else { continue }
                try cell(attributes, &rows[rows.count - 1])
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

    private mutating func cell(_ attributes: [XMLAttribute], _ row: inout [String]) throws(XMLError) {
        let type = attributes.first { $0.name.local == "t" }?.value ?? "n"
        let style = attributes.first { $0.name.local == "s" }.flatMap { Int($0.value) } ?? -1
        let column = attributes.first { $0.name.local == "r" }.flatMap { Self.column($0.value) } ?? row.count
        var value = ""
        var inline = ""
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
            case .text(let text):
                if field == "v" { value += text }
                if field == "t" { inline += text }
            case .end:
                depth -= 1
                field = ""
            }
        }
        count += 1
        guard column < limits.columns else { return overLimit = overLimit ?? 1 }
        while row.count <= column { row.append("") }
        row[column] = text(type, value, inline, style)
    }

    private func text(_ type: String, _ value: String, _ inline: String, _ style: Int) -> String {
        switch type {
        case "s": return Int(value).flatMap { book.texts.indices.contains($0) ? book.texts[$0] : nil } ?? ""
        case "inlineStr": return inline
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "str", "e", "d": return value
        default:
            guard let number = Double(value) else { return value }
            if book.dateStyles.indices.contains(style), book.dateStyles[style] { return SheetDate.text(number, isFrom1904: book.isFrom1904) }
            if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
            return "\(number)"
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
