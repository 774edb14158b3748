/// Names that turn out to be the same thing, joined two at a time (union-find), with at most one CVE id in each set.
struct DisjointNames {
    private(set) var names: [String] = []
    /// By root: ids whose link to the set was refused.
    private(set) var conflicts: [Int: [String]] = [:]
    private var numbers: [String: Int] = [:]
    private var parents: [Int] = []
    private var cve: [Int: Int] = [:]

    mutating func number(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        let number = names.count
        names.append(name)
        numbers[name] = number
        parents.append(number)
        if AliasGroups.isCVE(name) { cve[number] = number }
        return number
    }

    mutating func root(_ number: Int) -> Int {
        var top = number
        while parents[top] != top { top = parents[top] }
        var at = number
        while parents[at] != top { (at, parents[at]) = (parents[at], top) }
        return top
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (first, second) = (root(left), root(right))
        guard first != second else { return }
        if let one = cve[first], let other = cve[second] {
            note(names[other], at: first)
            note(names[one], at: second)
            return
        }
        // The lower number is the root: the outcome does not depend on the order of joins.
        let (keep, drop) = first < second ? (first, second) : (second, first)
        parents[drop] = keep
        cve[keep] = cve[keep] ?? cve[drop]
        for name in conflicts.removeValue(forKey: drop) ?? [] { note(name, at: keep) }
    }

    private mutating func note(_ name: String, at root: Int) {
        if conflicts[root]?.contains(name) != true { conflicts[root, default: []].append(name) }
    }
}
