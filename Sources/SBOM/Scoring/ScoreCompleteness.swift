/// Of which components a document says how complete its account of what they need is: NTIA 2021, part IV, asks for the "known unknowns" to be told apart from what needs
/// nothing.
struct ScoreCompleteness {
    private var ids: Set<String> = []
    /// Something is said of the document as a whole, or of the product, which is the whole of it.
    private var isOfAll = false

    init(_ document: SBOMDocument) {
        let subjects = Set(document.subjects)
        // "not_specified" is CycloneDX's word for saying nothing; "unknown" says that it is not known.
        for composition in document.compositions where composition.completeness != .notSpecified {
            let parts = composition.assemblies + composition.dependencies
            ids.formUnion(parts)
            if parts.isEmpty || !subjects.isDisjoint(with: parts) { isOfAll = true }
        }
        ids.formUnion(document.withoutDependencies)
        // Whose needs are listed has them listed: CycloneDX leaves out what is not known.
        for relationship in document.relationships where relationship.from != relationship.to {
            let facing = relationship.facingParts
            ids.insert(facing.from)
            guard relationship.to == "NONE" || relationship.to == "NOASSERTION" else { continue }
            if subjects.contains(relationship.from) { isOfAll = true }
        }
        for component in document.everything { if let parent = component.parent { ids.insert(parent) } }
    }

    func says(_ component: Component) -> Bool { isOfAll || ids.contains(component.id) }
}
