import SBOM

extension Harvest {
    /// Tells what is only there to develop the project from what goes into the product, by what the project needs for which.
    ///
    /// - Parameters:
    ///   - production: what the project itself needs.
    ///   - development: what it needs to be built and tested.
    ///   - optional: what it can do without.
    ///   - loose: needs between packages that these can do without.
    mutating func markScopes(production: [Int], development: [Int], optional: [Int] = [], loose: Set<Need> = []) {
        guard !production.isEmpty || !development.isEmpty else { return }
        var out: [[Int]] = Array(repeating: [], count: parts.count)
        for need in needs where !loose.contains(need) { if let from = need.from { out[from].append(need.to) } }
        func reached(_ start: [Int]) -> [Bool] {
            var isReached = [Bool](repeating: false, count: out.count)
            var waiting = start
            while let index = waiting.popLast() {
                if isReached[index] { continue }
                isReached[index] = true
                waiting += out[index]
            }
            return isReached
        }
        let needed = reached(production)
        for need in loose { if let from = need.from { out[from].append(need.to) } }
        let (wanted, built) = (reached(loose.isEmpty ? optional : optional + production), reached(development))
        for index in parts.indices where !needed[index] {
            if wanted[index] { change(index) { $0.scope = .optional } } else if built[index] { change(index) { $0.scope = .excluded } }
        }
    }
}
