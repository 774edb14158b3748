/// A table for a terminal: columns as wide as their widest cell, the last one cut to what is left of the line.
struct TextTable {
    private var rows: [[String]] = []
    private let width: Int
    private let dispensable: Int
    /// Fewest columns of the terminal in which the last column is worth showing.
    private static let least = 12

    /// - Parameters:
    ///   - header: names of the columns.
    ///   - width: columns of the terminal.
    ///   - dispensable: so many columns, the last ones, are left out where the terminal has no room for them.
    init(header: [String], width: Int, dispensable: Int = 0) {
        rows = [header]
        self.width = width
        self.dispensable = dispensable
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map(Self.visible)) }

    /// The table's lines, the header underlined.
    func lines() -> [String] {
        var columns = rows.map(\.count).max() ?? 0
        var widths = (0..<columns).map { column in rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0 }
        var before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        for _ in 0..<dispensable where before + min(Self.least, widths.last ?? 0) > width {
            columns -= 1
            widths.removeLast()
            before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        }
        let last = max(Self.least, width - before)
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            var line = ""
            for (column, cell) in row.prefix(columns).enumerated() {
                if column == columns - 1 {
                    line += DisplayWidth.cut(cell, to: last)
                } else {
                    line += cell + String(repeating: " ", count: widths[column] - DisplayWidth.of(cell) + 2)
                }
            }
            while line.last == " " { line.removeLast() }
            lines.append(line)
            if index == 0 { lines.append(String(repeating: "─", count: min(width, before + min(last, widths.last ?? 0)))) }
        }
        return lines
    }

    /// Text from files may hold control characters that a terminal would obey: they are shown, not sent.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 32 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value) })
        else {
            return text
        }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.value < 32 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value) ? "\u{FFFD}" : scalar
                }))
    }
}
