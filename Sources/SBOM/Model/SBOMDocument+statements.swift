extension SBOMDocument {
    /// What its things are to each other, each statement once: the ``relationships``, and that a part contains what is nested in it (`parent`).
    public var statements: [Relationship] {
        var seen: Set<Relationship> = []
        seen.reserveCapacity(relationships.count)
        var statements = relationships.filter { seen.insert($0).inserted }
        for part in everything {
            guard let parent = part.parent else { continue }
            let nesting = Relationship(from: parent, to: part.id, kind: .contains)
            if seen.insert(nesting).inserted { statements.append(nesting) }
        }
        return statements
    }
}
