/// Components as they are gathered: flat, with the place of each one's parent, since ids may come after children in a document.
struct ComponentList {
    static let noParent: Int32 = -1

    var components: [Component] = []
    private var parents: [Int32] = []

    /// Keeps a place for a component whose children may be added before it is known.
    mutating func reserve(parent: Int32) -> Int32 {
        components.append(Component(id: "", name: ""))
        parents.append(parent)
        return Int32(truncatingIfNeeded: components.count - 1)
    }

    /// Fills the place.
    mutating func fill(_ place: Int32, _ component: consuming Component) { components[Int(place)] = component }

    /// Puts a component that has no children behind the others.
    mutating func append(_ component: consuming Component, parent: Int32) {
        components.append(component)
        parents.append(parent)
    }

    /// Gives back the components, each with an id and its parent's id.
    mutating func finish(_ ids: inout IDTable) -> [Component] {
        for index in components.indices where components[index].id.isEmpty {
            components[index].id = ids.makeUp(like: Self.base(components[index]))
            components[index].flags.insert(.idIsMadeUp)
        }
        for index in components.indices where parents[index] >= 0 {
            components[index].parent = components[Int(parents[index])].id
        }
        return components
    }

    private static func base(_ component: Component) -> String {
        if let purl = component.purl, !purl.isEmpty { return purl }
        let name = component.name.isEmpty ? "component" : component.fullName
        guard let version = component.version, !version.isEmpty else { return name }
        return "\(name)@\(version)"
    }
}
