extension CycloneDXFitting {
    /// Makes parts of the files, each behind the packages: CycloneDX lists files among the parts, by their type.
    func files(_ document: inout SBOMDocument) {
        guard !document.files.isEmpty else { return }
        document.components.reserveCapacity(document.components.count + document.files.count)
        for (number, file) in document.files.enumerated() {
            var part = Component(file)
            if part.id.isEmpty {
                part.id = "file-\(number + 1)"
                part.flags.insert(.idIsMadeUp)
            }
            document.components.append(part)
        }
        document.files = []
        contained(&document)
    }

    /// The files that packages list as theirs (SPDX 2.2 `hasFiles`) as the statements that say the same.
    private func contained(_ document: inout SBOMDocument) {
        var known: Set<Relationship>?
        for index in document.components.indices where document.components[index].hasDetails {
            guard let files = document.components[index].details.spdx?.files, !files.isEmpty else { continue }
            var stated = known ?? Set(document.relationships.lazy.map(\.facingParts).filter { $0.kind == .contains && $0.details == nil })
            for file in files {
                let statement = Relationship(from: document.components[index].id, to: file, kind: .contains)
                if stated.insert(statement).inserted { document.relationships.append(statement) }
            }
            known = stated
            document.components[index].details.spdx?.files = []
        }
    }
}
