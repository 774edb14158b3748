import XMLStream

/// A shape with what was looked up of it for one document: where each name leads is asked once, and told by the number of the name from then on.
final class XMLPlan {
    let shape: XMLShape
    let isDependency: Bool
    fileprivate let children: XMLNamePlaces
    fileprivate let attributes: XMLNamePlaces
    /// Plans of the shapes of children, by their place.
    fileprivate var inner: [XMLPlan?]
    /// Plans of the lists of children, by their place.
    fileprivate var lists: [XMLListPlan?]

    init(_ name: String) {
        shape = XMLShapes.shape(named: name) ?? XMLShapes.empty
        isDependency = name == "dependency"
        children = XMLNamePlaces()
        attributes = XMLNamePlaces()
        inner = [XMLPlan?](repeating: nil, count: shape.children.count)
        lists = [XMLListPlan?](repeating: nil, count: shape.children.count)
    }
}

/// The kinds of elements of a list in the same way.
final class XMLListPlan {
    let items: [XMLShape.Item]
    fileprivate let places = XMLNamePlaces()
    fileprivate var inner: [XMLPlan?]

    init(_ items: [XMLShape.Item]) {
        self.items = items
        inner = [XMLPlan?](repeating: nil, count: items.count)
    }
}

/// Places by the number of a name.
final class XMLNamePlaces {
    private static let unasked: Int16 = -2
    private var places: [Int16] = []

    /// The place of the name of this number; -1 for none. `look` finds it where it was not asked for before.
    func place(_ number: Int32, _ look: () -> Int?) -> Int {
        // Names of no lasting number are looked up each time.
        guard number >= 0 else { return look() ?? -1 }
        let index = Int(number)
        if index < places.count, places[index] != Self.unasked { return Int(places[index]) }
        if index >= places.count { places += repeatElement(Self.unasked, count: index + 1 - places.count) }
        let found = look() ?? -1
        places[index] = Int16(truncatingIfNeeded: found)
        return found
    }
}

extension CycloneDXXMLTranscriber {
    /// The plan of the shape of this name.
    mutating func plan(_ name: String) -> XMLPlan {
        if let known = plans[name] { return known }
        let plan = XMLPlan(name)
        plans[name] = plan
        return plan
    }

    /// The plan of the object that the child at `place` is.
    mutating func plan(_ outer: XMLPlan, _ place: Int, _ name: String) -> XMLPlan {
        if let known = outer.inner[place] { return known }
        let plan = plan(name)
        outer.inner[place] = plan
        return plan
    }

    /// The same for an item of a list.
    mutating func plan(_ list: XMLListPlan, _ place: Int, _ name: String) -> XMLPlan {
        if let known = list.inner[place] { return known }
        let plan = plan(name)
        list.inner[place] = plan
        return plan
    }

    /// The plan of the list that the child at `place` is.
    func list(_ outer: XMLPlan, _ place: Int, _ items: [XMLShape.Item]) -> XMLListPlan {
        if let known = outer.lists[place] { return known }
        let list = XMLListPlan(items)
        outer.lists[place] = list
        return list
    }

    /// Place of a child among those of its shape; -1 for an element that the format does not know there.
    func place(_ piece: XMLPiece, in plan: XMLPlan) -> Int {
        plan.children.place(piece.name) {
            let name = xml.name(piece.name)
            return name.space == space ? plan.shape.places[name.local] : nil
        }
    }

    /// Place of an element among the items of a list.
    func place(_ piece: XMLPiece, in list: XMLListPlan) -> Int {
        list.places.place(piece.name) {
            let name = xml.name(piece.name)
            return name.space == space ? list.items.firstIndex { $0.element == name.local } : nil
        }
    }

    /// Place of an attribute among those of a shape.
    func place(attribute number: Int32, in plan: XMLPlan) -> Int {
        plan.attributes.place(number) {
            let name = xml.name(number)
            return name.space.isEmpty ? plan.shape.attributes.firstIndex { $0.name == name.local } : nil
        }
    }
}
