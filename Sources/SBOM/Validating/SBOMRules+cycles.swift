import Diagnostics

extension SBOMRules {
    private static let mostCycles = 20
    private static let mostShown = 8

    /// Dependencies that lead back to where they began, one finding for each way back, without recursion.
    mutating func cycles() {
        var numbers: [String: Int] = [:]
        var names: [String] = []
        var needs: [[Int]] = []
        func number(_ id: String) -> Int {
            if let known = numbers[id] { return known }
            numbers[id] = names.count
            names.append(id)
            needs.append([])
            return names.count - 1
        }
        for relationship in document.relationships {
            let facing = relationship.facingParts
            guard facing.kind == .dependsOn, facing.from != facing.to else { continue }
            let from = number(facing.from)
            needs[from].append(number(facing.to))
        }
        // 0 not seen, 1 on the way, 2 done.
        var states = [UInt8](repeating: 0, count: names.count)
        var path: [(node: Int, next: Int)] = []
        var found = 0
        for root in names.indices where states[root] == 0 {
            path.append((root, 0))
            states[root] = 1
            while let top = path.last {
                guard top.next < needs[top.node].count else {
                    states[top.node] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = needs[top.node][top.next]
                if states[target] == 0 {
                    states[target] = 1
                    path.append((target, 0))
                } else if states[target] == 1, found < Self.mostCycles, let start = path.lastIndex(where: { $0.node == target }) {
                    found += 1
                    report(path[start...].map { names[$0.node] })
                }
            }
        }
    }

    private mutating func report(_ cycle: [String]) {
        guard let first = cycle.first else { return }
        var shown = cycle.prefix(Self.mostShown).map(quoted)
        if cycle.count > Self.mostShown { shown.append("…(\(cycle.count))") }
        shown.append(quoted(first))
        let text = shown.joined(separator: " → ")
        add(
            "SBOM-209", .info, at: .edge(from: first, to: cycle.count > 1 ? cycle[1] : first), component: first,
            Wording(ja: "依存関係が循環しています: \(text)", en: "the dependencies go round in a circle: \(text)"))
    }
}
