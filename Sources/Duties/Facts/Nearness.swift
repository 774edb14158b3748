/// Which known names a misspelt one may have meant.
enum Nearness {
    /// Up to three names, the closest first; none that differs in more than a third of its letters.
    static func closest(to name: String, among names: [String]) -> [String] {
        let wanted = Array(name.lowercased().utf8.prefix(80))
        let scored = names.compactMap { candidate -> (Int, String)? in
            let letters = Array(candidate.utf8)
            let tail = candidate.split(separator: ".").last.map { Array($0.utf8) } ?? letters
            let distance = min(edits(wanted, letters), edits(wanted, tail) + 1)
            return distance <= max(2, wanted.count / 3) ? (distance, candidate) : nil
        }
        return scored.sorted { $0 < $1 }.prefix(3).map(\.1)
    }

    /// Letters to put in, take out, replace or swap with their neighbour.
    static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other { cost = min(cost, rows[row - 1][column - 1] + 1) }
                next.append(cost)
            }
            rows.append(next)
        }
        return rows[left.count][right.count]
    }
}
