/// The order in which flat components are nested: each after its parent and before the parent's next neighbour.
enum ComponentTree {
    /// One component's place in the order.
    struct Place {
        let index: Int
        /// How many others it is nested in.
        let depth: Int
    }

    /// All of `components`, each once. A parent that is not there, or that comes later in the list, is passed over.
    static func places(_ components: [Component]) -> [Place] {
        guard components.contains(where: { $0.parent != nil }) else { return components.indices.map { Place(index: $0, depth: 0) } }
        var children = [[Int]](repeating: [], count: components.count)
        var tops: [Int] = []
        var open: [Int] = []
        var first: [String: Int] = [:]
        for (index, component) in components.enumerated() {
            if first[component.id] == nil { first[component.id] = index }
            // The nearest open part is meant where an id stands twice: that is how the reader saw it.
            if let parent = component.parent, let above = place(of: parent, &open, components) ?? first[parent].flatMap({ $0 < index ? $0 : nil }) {
                children[above].append(index)
                if open.last != above { open.append(above) }
            } else {
                open.removeAll(keepingCapacity: true)
                tops.append(index)
            }
            open.append(index)
        }
        return ordered(tops, children)
    }

    private static func place(of parent: String, _ open: inout [Int], _ components: [Component]) -> Int? {
        guard let depth = open.lastIndex(where: { components[$0].id == parent }) else { return nil }
        open.removeSubrange((depth + 1)...)
        return open[depth]
    }

    private static func ordered(_ tops: [Int], _ children: [[Int]]) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(children.count)
        var waiting = tops.reversed().map { Place(index: $0, depth: 0) }
        while let next = waiting.popLast() {
            places.append(next)
            for child in children[next.index].reversed() { waiting.append(Place(index: child, depth: next.depth + 1)) }
        }
        return places
    }
}
