import Database

/// Running numbers that no two records share, however many write at once: the row of the series is locked until the transaction ends.
enum Series {
    /// The next number of a series, from 1. One that was undone may be given again.
    static func next(_ name: String, in transaction: RegistryTransaction) throws -> Int {
        let number = try transaction.connection.number(
            "INSERT INTO series (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = series.last + 1 RETURNING last", [.text(name)])
        guard let number else { throw DatabaseError.noColumn("last") }
        return number
    }

    /// `CR-2026-0001`: prefix, year of the call in UTC, and at least four digits that begin anew each year.
    static func label(_ prefix: String, in transaction: RegistryTransaction) throws -> String {
        let name = "\(prefix)-\(transaction.now.prefix(4))"
        let digits = String(try next(name, in: transaction))
        return "\(name)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
}
