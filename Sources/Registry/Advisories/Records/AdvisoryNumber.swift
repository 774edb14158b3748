/// Tracking ids of advisories. They are drawn, not counted, like the names of cases: a gap in running numbers would tell that something is under embargo.
enum AdvisoryNumber {
    /// `SMD-SA-2026-4711`: the maker's prefix, the year, and four digits; more where they are used up.
    ///
    /// - Parameter isTaken: whether an advisory has it already.
    static func draw(
        _ prefix: String, year: Substring, using generator: inout some RandomNumberGenerator, isTaken: (String) throws -> Bool
    ) rethrows -> String {
        var tries = 0
        while true {
            let lowest = tries < 40 ? 1000 : 100_000
            let number = "\(prefix)-\(year)-\(Int.random(in: lowest..<lowest * 10, using: &generator))"
            if try !isTaken(number) { return number }
            tries += 1
        }
    }
}
