/// What stands on a circle of references, found without recursion: the circle may be as long as the document.
enum Cycles {
    static func members(_ edges: [String: [String]]) -> Set<String> {
        // What nobody on a circle points to, or what points to no circle, is taken away until nothing more can be.
        let forward = trimmed(edges)
        var backward: [String: [String]] = [:]
        for (from, targets) in edges where forward.contains(from) {
            for target in targets where forward.contains(target) { backward[target, default: []].append(from) }
        }
        return trimmed(backward)
    }

    /// Nodes from which a walk can go on for ever.
    private static func trimmed(_ edges: [String: [String]]) -> Set<String> {
        var open: [String: Int] = [:]
        var reverse: [String: [String]] = [:]
        for (from, targets) in edges {
            let kept = targets.filter { edges[$0] != nil }
            open[from] = kept.count
            for target in kept { reverse[target, default: []].append(from) }
        }
        var waiting = open.filter { $0.value == 0 }.map(\.key)
        var rest = Set(open.keys)
        while let next = waiting.popLast() {
            rest.remove(next)
            for from in reverse[next] ?? [] {
                let left = (open[from] ?? 0) - 1
                open[from] = left
                if left == 0 { waiting.append(from) }
            }
        }
        return rest
    }
}
