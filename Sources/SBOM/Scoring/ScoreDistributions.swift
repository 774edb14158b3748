/// What a document says of the files that its components are delivered as.
///
/// SPDX 3 has them as elements of their own that a package points at (`hasDistributionArtifact`); TR-03183-2 v2.1.0 asks there for their names, digests and purposes.
struct ScoreDistributions {
    private var files: [String: [FileEntry]] = [:]

    init(_ document: SBOMDocument) {
        guard !document.files.isEmpty else { return }
        let byID = Dictionary(document.files.lazy.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for relationship in document.relationships where relationship.kind == .distributionArtifact {
            if let file = byID[relationship.to] { files[relationship.from, default: []].append(file) }
        }
    }

    /// The digests of what `component` is delivered as: of the files, and of what its distribution references lead to (where TR-03183-2 v2.1.0 has them in CycloneDX).
    func hashes(of component: Component) -> [Hash] {
        var found = files[component.id]?.flatMap(\.hashes) ?? []
        for reference in component.externalReferences where reference.type == "distribution" || reference.type == "distribution-intake" {
            found += reference.details?.hashes ?? []
        }
        return found
    }

    func hasName(_ component: Component) -> Bool { files[component.id]?.contains { StatedText.says($0.name) } ?? false }

    /// Whether purposes are stated of a file: then one that is not among them is not the file's.
    func hasPurposes(_ component: Component) -> Bool {
        files[component.id]?.contains { $0.unknown.contains { Self.purposes.contains($0.key) } } ?? false
    }

    /// Whether it is said that the file keeps its structure (`container`) or does not (`firmware`).
    func hasStructure(_ component: Component) -> Bool {
        files[component.id]?.contains { file in
            file.unknown.contains { field in
                Self.purposes.contains(field.key)
                    && field.value.map { SPDX3Reader.strings($0).contains { $0 == "container" || $0 == "firmware" } } ?? false
            }
        } ?? false
    }

    private static let purposes: Set<String> = ["software_primaryPurpose", "software_additionalPurpose"]
}
