/// Counts the distinct packages of each ecosystem or distribution release.
struct ScopeCounts {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var packages: [Set<Int>] = []
    /// The number of the scope asked for last: a source's packages are mostly of one.
    private var last = -1

    /// Notes that package number `package` is in a scope.
    mutating func note(_ package: Int, in scope: String) {
        if last < 0 || names[last] != scope { last = number(scope) }
        packages[last].insert(package)
    }

    /// How many packages each has.
    var counts: [String: Int] { Dictionary(uniqueKeysWithValues: zip(names, packages.map(\.count))) }

    private mutating func number(_ scope: String) -> Int {
        if let number = numbers[scope] { return number }
        numbers[scope] = names.count
        names.append(scope)
        packages.append([])
        return names.count - 1
    }
}
