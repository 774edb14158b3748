extension CycloneDXFitting {
    /// Says that the product contains the parts `held`.
    ///
    /// Where it contains all parts that nothing else does, the list of components says so well enough, and readers look for parts there; a property keeps the statement. Where the
    /// document has parts that the product is not said to contain, those that it does contain are nested in it (CycloneDX 1.6
    /// `metadata.component.components`).
    mutating func hold(_ held: [String], _ document: inout SBOMDocument) {
        guard let subject = document.subjectComponents.first?.id else { return }
        let inside = Set(held)
        var parents: [String: String] = [:]
        for part in document.components { if let parent = part.parent { parents[part.id] = parent } }
        for id in Set(held.filter { parents[$0] != nil }).sorted() where !isHeld(id, in: inside, parents) {
            losses.component = subject
            losses.add(.relationship(kind: RelationshipKind.contains.rawValue, target: id))
        }
        losses.component = nil
        let isAll = !document.components.contains { $0.parent == nil && !inside.contains($0.id) }
        if isAll, isSameNotation || !isListOfParts {
            document.subjectComponents[0].properties.append(Property(name: PropertyName.contains, value: "components"))
        }
        guard !isListOfParts, document.components.contains(where: { $0.parent == nil && !inside.contains($0.id) }) else { return }
        var moved: Set<String> = []
        var rest: [Component] = []
        for part in document.components {
            var part = part
            if part.parent == nil, inside.contains(part.id) {
                part.parent = subject
            } else if !moved.contains(part.parent ?? "") {
                rest.append(part)
                continue
            }
            moved.insert(part.id)
            document.subjectComponents.append(part)
        }
        document.components = rest
    }

    /// True for what is in something that the product contains.
    private func isHeld(_ id: String, in held: Set<String>, _ parents: [String: String]) -> Bool {
        var (id, steps) = (id, 0)
        while let parent = parents[id], steps <= parents.count {
            (id, steps) = (parent, steps + 1)
        }
        return held.contains(id)
    }
}
