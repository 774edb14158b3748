/// The file that a package comes as, which SPDX 3 has as an element that the package points at (`hasDistributionArtifact`) and SPDX 2 as the package's `packageFileName`
/// (2.3 clause 7.4).
enum DistributionFiles {
    /// The document with the files that only say what one package comes as told by that package: name, and digests where the package has none of its own.
    ///
    /// - Parameter canStand: whether a file can stand by itself in what is to be written; such files stay.
    static func folded(_ document: SBOMDocument, canStand: (FileEntry) -> Bool) -> SBOMDocument {
        guard document.format.notation == .jsonLD, !document.files.isEmpty else { return document }
        var pointers: [String: Int] = [:]
        for relationship in document.relationships {
            pointers[relationship.from, default: 0] += 1
            pointers[relationship.to, default: 0] += 1
        }
        let files = Dictionary(document.files.lazy.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var folded: [String: FileEntry] = [:]
        var isTwice: Set<String> = []
        for relationship in document.relationships where relationship.kind == .distributionArtifact && relationship.details == nil {
            guard let file = files[relationship.to], pointers[file.id] == 1, file.unknown.isEmpty, !canStand(file) else { continue }
            if folded.updateValue(file, forKey: relationship.from) != nil { isTwice.insert(relationship.from) }
        }
        for id in isTwice { folded[id] = nil }
        var result = document
        for place in result.components.indices {
            let part = result.components[place]
            guard let file = folded[part.id], part.details.spdx?.packageFileName == nil, part.hashes.isEmpty || file.hashes.isEmpty else {
                folded[part.id] = nil
                continue
            }
            var facts = part.details.spdx ?? SPDXPackageFacts()
            facts.packageFileName = file.name
            result.components[place].details.spdx = facts
            if part.hashes.isEmpty { result.components[place].hashes = file.hashes }
        }
        let parts = Set(result.components.lazy.map(\.id))
        let gone = Set(folded.lazy.filter { parts.contains($0.key) }.map(\.value.id))
        result.files.removeAll { gone.contains($0.id) }
        result.relationships.removeAll { gone.contains($0.to) }
        return result
    }
}
