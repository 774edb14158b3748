/// Shares of a whole as tenths of 100 points, rounded so that they add up to what is shown of the whole.
enum ScoreTenths {
    /// For each of `shares`, which are at least 0 and together at most 1, its tenths: at least one for any that is not nothing.
    static func of(_ shares: [Double]) -> [Int] {
        let exact = shares.map { $0 < 1e-12 ? 0 : $0 * 1_000 }
        let some = exact.indices.filter { exact[$0] > 0 }
        guard !some.isEmpty else { return exact.map { _ in 0 } }
        // What is left of the whole is not shown as nothing either.
        let most = exact.reduce(0, +) > 1_000 - 1e-6 ? 1_000 : 999
        let sum = exact.reduce(0) { $0 + ($1 > 0 ? max(1, $1) : 0) }
        let total = min(most, max(some.count, Int(sum.rounded(.toNearestOrAwayFromZero))))
        let beyond = exact.map { max(0, $0 - 1) }
        let scale = beyond.reduce(0, +) == 0 ? 0 : Double(total - some.count) / beyond.reduce(0, +)
        var tenths = exact.indices.map { exact[$0] > 0 ? 1 + Int((beyond[$0] * scale + 1e-9).rounded(.down)) : 0 }
        // The tenths that are left go to those that rounding down took most from.
        func remainder(_ index: Int) -> Int { Int(((beyond[index] * scale).truncatingRemainder(dividingBy: 1) * 1_000_000).rounded()) % 1_000_000 }
        let order = some.sorted { (remainder($1), $0) < (remainder($0), $1) }
        var rest = total - tenths.reduce(0, +)
        for index in order where rest > 0 {
            tenths[index] += 1
            rest -= 1
        }
        return tenths
    }
}
