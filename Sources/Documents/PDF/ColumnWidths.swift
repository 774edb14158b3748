/// How wide the columns of a table stand on a page, and which go to which part where one page is too narrow for all.
struct ColumnWidths {
    /// Widths that a column would have without line breaks, and with all of them.
    struct Need {
        let natural: Double
        let least: Double
        let weight: Double?
    }

    /// What the narrowest column may be squeezed to, and what a word may claim for its column.
    private static let (narrowest, widestWord) = (26.0, 88.0)

    /// Columns of each part. The first column stands in every part; there is one part where all fit.
    static func parts(_ needs: [Need], room: Double) -> [[Int]] {
        let least = needs.map { leastWidth($0) }
        guard least.reduce(0, +) > room, needs.count > 2 else { return [Array(needs.indices)] }
        let first = min(least[0], room / 3)
        var (parts, current, used): ([[Int]], [Int], Double) = ([], [0], first)
        for column in 1..<needs.count {
            if used + least[column] > room, current.count > 1 {
                parts.append(current)
                (current, used) = ([0], first)
            }
            current.append(column)
            used += least[column]
        }
        return parts + [current]
    }

    /// Widths that fill `room`: each column has what its longest word needs, and more in proportion to its text or weight.
    static func fill(_ needs: [Need], room: Double) -> [Double] {
        var widths = needs.map { leastWidth($0) }
        let least = widths.reduce(0, +)
        guard least < room else { return widths.map { $0 * room / least } }
        let weights = needs.compactMap(\.weight).reduce(0, +)
        // Columns by content take what their text needs, a column of prose no more than a fair share; columns by weight take the rest.
        var wishes = zip(needs, widths).map { need, width in need.weight == nil ? max(0, min(need.natural, 260) - width) : 0 }
        let wished = wishes.reduce(0, +)
        var rest = room - least
        if weights > 0 {
            let share = wished > rest * 0.6 ? rest * 0.6 / wished : 1
            wishes = wishes.map { $0 * share }
            rest -= wishes.reduce(0, +)
            let open = needs.indices.filter { needs[$0].weight != nil }
            // By weight means the whole width of the column, not what is added to it.
            let whole = rest + open.reduce(0) { $0 + widths[$1] }
            let targets = open.map { max(widths[$0], whole * (needs[$0].weight ?? 0) / weights) }
            let excess = targets.reduce(0, +)
            for (place, column) in open.enumerated() { widths[column] = targets[place] * whole / excess }
            for column in widths.indices { widths[column] += wishes[column] }
            return widths
        }
        if wished > rest { return zip(widths, wishes).map { $0 + $1 * rest / wished } }
        let filled = zip(widths, wishes).map { $0 + $1 }
        let sum = filled.reduce(0, +)
        return filled.map { $0 * room / sum }
    }

    private static func leastWidth(_ need: Need) -> Double { max(narrowest, min(need.least, widestWord)) }
}
