extension CycloneDXFitting {
    /// Deeper containment than this stays flat: readers refuse documents that are nested too deep.
    private static let deepest = 16

    /// Nests parts in what contains them: `parents` by id of the part. What would turn in a circle or go too deep is left out and named.
    mutating func nest(_ document: inout SBOMDocument, _ parents: [String: String]) {
        guard !parents.isEmpty else { return }
        var places: [String: Int] = [:]
        for (index, part) in document.components.enumerated() where places[part.id] == nil { places[part.id] = index }
        for (id, parent) in parents.sorted(by: { $0.key < $1.key }) {
            guard let index = places[id], places[parent] != nil, document.components[index].parent == nil, id != parent else {
                lost(id, in: parent)
                continue
            }
            document.components[index].parent = parent
        }
        document.components = ordered(document.components, places)
    }

    /// Each part behind what contains it.
    private mutating func ordered(_ components: [Component], _ places: [String: Int]) -> [Component] {
        var components = components
        var children = [[Int]](repeating: [], count: components.count)
        var waiting: [ComponentTree.Place] = []
        for (index, part) in components.enumerated() {
            if let parent = part.parent.flatMap({ places[$0] }) {
                children[parent].append(index)
            } else {
                waiting.append(ComponentTree.Place(index: index, depth: 0))
            }
        }
        waiting.reverse()
        var ordered: [Component] = []
        var isDone = [Bool](repeating: false, count: components.count)
        var next = 0
        while true {
            while let place = waiting.popLast() {
                var part = components[place.index]
                isDone[place.index] = true
                var depth = place.depth
                if depth > Self.deepest {
                    lost(part.id, in: part.parent ?? "")
                    part.parent = nil
                    depth = 0
                }
                ordered.append(part)
                for child in children[place.index].reversed() where !isDone[child] {
                    waiting.append(ComponentTree.Place(index: child, depth: depth + 1))
                }
            }
            // Whatever was not reached contains itself.
            while next < components.count, isDone[next] { next += 1 }
            guard next < components.count else { return ordered }
            lost(components[next].id, in: components[next].parent ?? "")
            components[next].parent = nil
            waiting.append(ComponentTree.Place(index: next, depth: 0))
        }
    }

    private mutating func lost(_ id: String, in parent: String) {
        losses.component = parent
        losses.add(.relationship(kind: RelationshipKind.contains.rawValue, target: id))
        losses.component = nil
    }
}
