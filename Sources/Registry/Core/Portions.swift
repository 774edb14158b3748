import Database

/// Numbers for a condition `IN (…)`, some at a time.
enum Portions {
    private static let size = 250

    /// The marks that stand for one portion.
    static let marks = repeatElement("?", count: size).joined(separator: ", ")

    /// Calls `body` with all numbers, a portion at a time. One statement serves for all portions: the last is filled up with a number that it has.
    static func forEach(_ numbers: [Int], _ body: ([SQLValue]) throws -> Void) rethrows {
        for start in stride(from: 0, to: numbers.count, by: size) {
            var some = numbers[start..<min(start + size, numbers.count)].map { SQLValue.integer($0) }
            if let last = some.last { some += repeatElement(last, count: size - some.count) }
            try body(some)
        }
    }
}
