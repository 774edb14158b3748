extension SPDXFitting {
    /// Gives files ids of SPDX 2, and leaves out, by name, what those cannot be.
    mutating func files(_ document: inout SBOMDocument) {
        var kept: [FileEntry] = []
        for var file in document.files {
            losses.component = file.id
            guard Self.isWritable(file), let id = ids[file.id] else {
                losses.add(.noField(field: "files.\(file.name)"))
                continue
            }
            file.id = id
            if !file.name.utf8.starts(with: "./".utf8), !file.name.utf8.starts(with: "/".utf8) { file.name = "./" + file.name }
            hashes(&file.hashes)
            facts(of: &file)
            kept.append(file)
        }
        losses.component = nil
        document.files = kept
    }

    /// What goes with a statement: SPDX 2 has a comment and words of its own for the kind.
    mutating func details(of relationship: Relationship) -> RelationshipDetails? {
        guard let given = relationship.details else { return nil }
        var details = RelationshipDetails()
        details.comment = given.comment
        losses.component = relationship.from
        if let word = given.kindText {
            losses.add(.reworded(field: "relationshipType", value: word, written: relationship.kind.rawValue))
            details.comment = [word, given.comment].compactMap { $0 }.joined(separator: ": ")
        }
        var unknown = given.unknown
        losses.dropUnread(&unknown)
        return details == RelationshipDetails() ? nil : details
    }
}
