extension SBOMMerger {
    /// Where the entry came from when it was merged before: the first of the SBOMs that have it.
    static func source(of component: Component) -> String? { component.properties.first { $0.name == PropertyName.source }?.value }

    /// The entry of the file that it was taken in from.
    static func entryKey(_ component: Component) -> String? {
        guard let source = source(of: component), let id = component.properties.first(where: { $0.name == PropertyName.sourceID })?.value else {
            return nil
        }
        return "entry \(source)\u{0}\(id)"
    }

    /// The entry without its id and where it is from.
    static func withoutSource(_ component: Component) -> Component {
        var plain = component
        plain.id = ""
        plain.flags.remove(.idIsMadeUp)
        plain.properties.removeAll { isSource($0) }
        return plain
    }

    /// True for the properties that say where an entry is from.
    static func isSource(_ property: Property) -> Bool { property.name == PropertyName.source || property.name == PropertyName.sourceID }

    /// Names the SBOMs that have an entry too; `first` is where it was before, if it does not say so.
    static func addSources(of other: [Property], to own: inout [Property], first: String) {
        let sources = other.filter { $0.name == PropertyName.source }
        guard !sources.isEmpty else { return }
        if !own.contains(where: { $0.name == PropertyName.source }) { own.append(Property(name: PropertyName.source, value: first)) }
        for source in sources where !own.contains(source) { own.append(source) }
    }
}
