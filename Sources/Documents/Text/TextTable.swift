import Diagnostics

/// A table in letters of one width, its columns side by side.
struct TextTable {
    /// Most places for all columns together, and the fewest for each.
    private static let (room, narrowest) = (118, 4)
    private let table: DocumentTable
    private let language: Language

    init(_ table: DocumentTable, _ language: Language) {
        self.table = table
        self.language = language
    }

    var text: String {
        let grid = TableGrid(table: table)
        let rows = grid.plainRows(language)
        let widths = self.widths(rows)
        let headers = table.topHeader == nil ? 1 : 2
        var lines = table.caption.map { TextWidth.wrapped($0.plain(language), TextRenderer.width) } ?? []
        for (number, row) in rows.enumerated() {
            lines += self.lines(row, widths)
            if number == headers - 1 { lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")) }
        }
        if table.rowCount == 0 { lines.append(Words.noRows[language]) }
        return lines.joined(separator: "\n")
    }

    private func lines(_ row: [String], _ widths: [Int]) -> [String] {
        let filled = row.indices.filter { !row[$0].isEmpty }
        // What stands alone in its row, as the title of a group does, has the whole row.
        if filled == [0], widths.count > 1, TextWidth.of(row[0]) > widths[0] { return TextWidth.wrapped(row[0], max(TextRenderer.width, widths[0])) }
        let cells = zip(row, widths).map { TextWidth.wrapped($0, $1) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { line in
            cells.indices.map { column in
                let text = line < cells[column].count ? cells[column][line] : ""
                let blanks = String(repeating: " ", count: max(0, widths[column] - TextWidth.of(text)))
                return table.columns[column].alignment == .end ? blanks + text : text + blanks
            }.joined(separator: "  ").trimmedEnd
        }
    }

    /// As wide as the cells, and where that is too much, the widest columns give way first.
    private func widths(_ rows: [[String]]) -> [Int] {
        var widths = [Int](repeating: Self.narrowest, count: table.columns.count)
        let isGroup = Set(groupRows)
        for (number, row) in rows.enumerated() where !isGroup.contains(number) {
            for (column, cell) in row.enumerated() {
                let longest = cell.split(separator: "\n").map { TextWidth.of($0) }.max() ?? 0
                widths[column] = max(widths[column], longest)
            }
        }
        let room = max(Self.room - 2 * (widths.count - 1), Self.narrowest * widths.count)
        var limit = widths.max() ?? 0
        let total = { (limit: Int) in widths.reduce(0) { $0 + min($1, limit) } }
        if total(limit) > room {
            var low = Self.narrowest
            while low < limit {
                let middle = (low + limit + 1) / 2
                if total(middle) <= room { low = middle } else { limit = middle - 1 }
            }
        }
        return widths.map { min($0, limit) }
    }

    /// Places of the titles of groups among the plain rows.
    private var groupRows: [Int] {
        var (places, at): ([Int], Int) = ([], table.topHeader == nil ? 1 : 2)
        for group in table.groups {
            if group.title != nil {
                places.append(at)
                at += 1
            }
            at += group.rows.count
        }
        return places
    }
}
