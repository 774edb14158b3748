import SBOM

/// Makes ids for the components of a document: the purl where there is one, else name and version.
struct IDMaker {
    private var taken: Set<String> = []

    /// An id that no other component has.
    mutating func make(for component: Component) -> String {
        let plain = component.purl ?? [component.fullName, component.version].compactMap { $0 }.joined(separator: "@")
        let base = plain.isEmpty ? "component" : plain
        var id = base
        var number = 2
        while !taken.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}
