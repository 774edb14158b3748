extension SBOMDocument {
    /// The first of what the document describes; nil if it does not say, or points outside itself.
    public var subject: Component? {
        guard let id = subjects.first else { return nil }
        return subjectComponents.first { $0.id == id } ?? components.first { $0.id == id }
    }

    /// Subject components, components and services in one pass.
    public var everything: some Sequence<Component> {
        [subjectComponents, components, services].joined()
    }

    /// Who made the entry `component`: its own authors, else the document's (guidance Annex A, R-143).
    public func entryAuthors(of component: Component) -> [Party] {
        guard component.hasDetails else { return authors }
        let own = component.details.entryAuthors
        return own.isEmpty ? authors : own
    }
}
