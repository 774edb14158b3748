/// What the parts of a document are to each other, by the names under which two documents are compared; `*` is the product.
struct ComparedEdges {
    struct Edge: Hashable {
        let from: String
        let to: String
        let kind: RelationshipKind
    }

    private var order: [Edge] = []
    private var seen: Set<Edge> = []
    /// That the product contains parts.
    private var held: [Edge] = []
    /// True if the product contains some of the parts that nothing else contains, and not all.
    private var isPartial = false
    /// True for a list of the product's parts that does not say what contains them: they all belong to it.
    private let isBareList: Bool

    init(_ document: SBOMDocument, _ names: [String: String]) {
        var inside: Set<String> = []
        isBareList = document.format.family != .spdx
        for relationship in document.relationships {
            let facing = relationship.facingParts
            if facing.kind != .describes { add(facing.from, facing.to, facing.kind, names, &inside) }
        }
        for part in document.everything { if let parent = part.parent { add(parent, part.id, .contains, names, &inside) } }
        guard !held.isEmpty else { return }
        let whole = Set(held.map(\.to))
        isPartial = names.values.contains { $0 != "*" && !inside.contains($0) && !whole.contains($0) }
    }

    private mutating func add(_ from: String, _ to: String, _ kind: RelationshipKind, _ names: [String: String], _ inside: inout Set<String>) {
        guard let from = names[from], let to = names[to], from != to else { return }
        let edge = Edge(from: from, to: to, kind: kind)
        guard seen.insert(edge).inserted else { return }
        if kind == .contains, from == "*" {
            held.append(edge)
        } else {
            order.append(edge)
            if kind == .contains { inside.insert(to) }
        }
    }

    /// What the other document does not say.
    ///
    /// That the product holds its parts goes without saying, and formats say it or not; it counts where one of the documents says it of
    /// some of them only.
    func missing(in other: ComparedEdges) -> [Edge] {
        let isSaid = (isPartial || other.isPartial) && !(held.isEmpty && isBareList) && !(other.held.isEmpty && other.isBareList)
        return (order + (isSaid ? held : [])).filter { !other.seen.contains($0) }
    }
}
