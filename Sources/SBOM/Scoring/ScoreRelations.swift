/// The things of a document whose relation to others is stated.
struct ScoreRelations {
    private(set) var ids: Set<String> = []

    init(_ document: SBOMDocument) {
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        let known = Set(document.everything.lazy.map(\.id)).union(document.files.lazy.map(\.id))
        // What stands in other documents cannot be looked up here.
        func isSomewhere(_ id: String) -> Bool {
            known.contains(id) || SBOMRules.isElsewhere(id) || document.format.notation == .jsonLD && id.contains("://")
        }
        for relationship in document.relationships where relationship.from != own && relationship.from != relationship.to {
            // That it needs nothing, and that nobody knows what it needs, is stated too.
            if relationship.to == "NONE" || relationship.to == "NOASSERTION" {
                ids.insert(relationship.from)
            } else if relationship.to != own, isSomewhere(relationship.from), isSomewhere(relationship.to) {
                ids.formUnion([relationship.from, relationship.to])
            }
        }
        for component in document.components { if let parent = component.parent { ids.formUnion([component.id, parent]) } }
        for component in document.subjectComponents.dropFirst() { ids.insert(component.id) }
        ids.formUnion(document.withoutDependencies)
        // What an SBOM is about stands in it as its primary component, which is how it is related, if it is about one thing, with parts. That is our reading: no
        // source of the profiles says what relation the product itself has to have.
        if document.subjects.count == 1, document.subjectComponents.count + document.components.count > 1 { ids.formUnion(document.subjects) }
    }
}
