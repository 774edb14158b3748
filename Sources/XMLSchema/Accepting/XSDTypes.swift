import JSONStream

/// The types of an XSD, each understood when a document first has an element of it.
struct XSDTypes {
    /// What an element is held against.
    struct Complex {
        /// Where its attributes are in ``XSDTypes/attributes``.
        var attributes = 0..<0
        /// Bits of the attributes that must be there, by their place.
        var required: UInt64 = 0
        /// Number of the simple type of its text; -1 where it has elements.
        var text = -1
        /// Where its states are in ``XSDTypes/states``; the first is where the content begins.
        var states = 0..<0
        var isMixed = false
    }

    struct Attribute {
        let name: Int
        /// Number of the simple type.
        let value: Int
    }

    struct State {
        /// Where its edges are in ``XSDTypes/edges``.
        let edges: Range<Int>
        let isEnd: Bool
    }

    private(set) var complex: ContiguousArray<Complex> = []
    private(set) var attributes: ContiguousArray<Attribute> = []
    private(set) var states: ContiguousArray<State> = []
    private(set) var edges: ContiguousArray<XSDContent.Edge> = []
    var simple: ContiguousArray<XSDValue> = []
    /// Simple types that take any text, by their number.
    var takesAnything: ContiguousArray<Bool> = []
    var names = XSDNames()
    var targetNamespace: XSDBytes { main.targetNamespace }

    let library: XMLSchemaLibrary
    let main: XSDSource
    /// The file, and those that it imports as far as they were asked for; nil for one that is not there or not understood.
    var sources: [(space: XSDBytes, source: XSDSource?)]
    /// Numbers plus one of the simple types that were met, by their file and node; -1 for one that this does not understand.
    var simpleByNode: [[Int32]]
    /// Types of elements that were met, by their node, in the same way.
    private var elements: [Int32]
    private var complexByNode: [Int32]

    /// The types of `file`; nil where it is put otherwise than this understands.
    init?(_ file: ByteBlock, _ library: XMLSchemaLibrary) {
        guard let source = XSDSource(file), source[0, .elementFormDefault]?.isSame("qualified") ?? false,
            source[0, .attributeFormDefault]?.isSame("unqualified") ?? true, !source.targetNamespace.isEmpty
        else { return nil }
        for top in source.tops {
            switch source.nodes[top].tag {
            case .import, .simpleType, .complexType, .element, .attributeGroup: continue
            default: return nil
            }
        }
        main = source
        self.library = library
        sources = [(source.targetNamespace, source)]
        simpleByNode = [[Int32](repeating: 0, count: source.nodes.count)]
        elements = [Int32](repeating: 0, count: source.nodes.count)
        complexByNode = elements
    }

    /// The declaration of a root element, and the attribute whose values must not repeat below it; nil where there is none that is understood.
    mutating func root(_ name: XSDBytes) -> (declaration: Int, unique: Int?)? {
        guard let node = main.top(.element, name) else { return nil }
        var unique: Int?
        for child in main.children(node) where main.nodes[child].tag == .unique {
            let parts = main.children(child)
            guard unique == nil, parts.count == 2, main.nodes[parts[0]].tag == .selector, main[parts[0], .xpath]?.isSame(".//*") ?? false,
                main.nodes[parts[1]].tag == .field, let field = main[parts[1], .xpath], field.first == UInt8(ascii: "@"),
                field.dropFirst().allSatisfy({ ($0 | 32) &- 97 < 26 || $0 == UInt8(ascii: "-") })
            else { return nil }
            unique = names.id(XSDBytes(rebasing: field.dropFirst()))
        }
        return (node, unique)
    }

    /// The number of the complex type of the element declared at `node`; nil for one that this does not understand.
    ///
    /// An element of a simple type has a complex type of its own, with text and nothing else.
    mutating func type(of node: Int) -> Int? {
        if elements[node] != 0 { return elements[node] > 0 ? Int(elements[node]) - 1 : nil }
        let found = element(node)
        elements[node] = found.map { Int32($0) + 1 } ?? -1
        return found
    }

    private mutating func element(_ node: Int) -> Int? {
        let keys = main.nodes[node].keys
        let hasDefault = keys.contains(XSDKey.Keys(.default))
        guard keys.isSubset(of: XSDKey.Keys(.name, .type, .minOccurs, .maxOccurs, .default)), !hasDefault || keys.contains(XSDKey.Keys(.type)) else {
            return nil
        }
        // What must not repeat below a root element is looked after in ``root(_:)``.
        let isRoot = main.tops.contains(node)
        let inner = main.children(node).filter { !isRoot || main.nodes[$0].tag != .unique }
        if let type = main[node, .type] {
            guard inner.isEmpty, let (space, local) = main.split(type) else { return nil }
            if space.isSame(targetNamespace), let found = main.top(.complexType, local) { return named(found) }
            guard let value = simpleType(named: type, 0) else { return nil }
            return text(value, hasDefault: hasDefault)
        }
        guard inner.count == 1 else { return nil }
        if main.nodes[inner[0]].tag == .complexType { return named(inner[0]) }
        guard main.nodes[inner[0]].tag == .simpleType, let value = simpleType(inner[0], 0) else { return nil }
        return text(value, hasDefault: false)
    }

    private mutating func text(_ value: Int, hasDefault: Bool) -> Int? {
        // Nothing in it would mean the default: to be told from a text of no signs, which no type with a default takes here.
        if hasDefault, simple[value].takes(XSDBytes(start: nil, count: 0)) { return nil }
        complex.append(Complex(text: value))
        return complex.count - 1
    }

    private mutating func named(_ node: Int) -> Int? {
        if complexByNode[node] != 0 { return complexByNode[node] > 0 ? Int(complexByNode[node]) - 1 : nil }
        let found = complexType(node)
        if let found { complex.append(found) }
        complexByNode[node] = found == nil ? -1 : Int32(complex.count)
        return found == nil ? nil : complex.count - 1
    }

    private mutating func complexType(_ node: Int) -> Complex? {
        guard main.nodes[node].keys.isSubset(of: XSDKey.Keys(.name, .mixed, .final, .id)) else { return nil }
        var type = Complex(isMixed: main[node, .mixed]?.isSame("true") ?? false)
        var content: [XSDContent.State] = [XSDContent.State(edges: [], isEnd: true)]
        var taken: [Attribute] = []
        for child in main.children(node) {
            switch main.nodes[child].tag {
            case .sequence, .choice:
                guard let found = XSDContent(main, child, &names) else { return nil }
                content = found.states
            case .simpleContent:
                let parts = main.children(child)
                guard parts.count == 1, main.nodes[parts[0]].tag == .extension, let base = main[parts[0], .base],
                    let value = simpleType(named: base, 0)
                else { return nil }
                type.text = value
                for inner in main.children(parts[0]) { guard attribute(inner, &type, &taken) else { return nil } }
            default: guard attribute(child, &type, &taken) else { return nil }
            }
        }
        let firstState = states.count
        for state in content {
            let first = edges.count
            edges += state.edges
            states.append(State(edges: first..<edges.count, isEnd: state.isEnd))
        }
        type.states = firstState..<states.count
        let firstAttribute = attributes.count
        attributes += taken
        type.attributes = firstAttribute..<attributes.count
        return type
    }

    /// Adds an attribute or a group of such; false for anything else.
    private mutating func attribute(_ node: Int, _ type: inout Complex, _ taken: inout [Attribute]) -> Bool {
        switch main.nodes[node].tag {
        case .attribute:
            guard main.nodes[node].keys.isSubset(of: XSDKey.Keys(.name, .type, .use, .default, .id)), let name = main[node, .name],
                !(main[node, .use]?.isSame("prohibited") ?? false), taken.count < 64
            else { return false }
            let value: Int?
            if let named = main[node, .type] {
                value = simpleType(named: named, 0)
            } else {
                value = main.children(node).first.flatMap { simpleType($0, 0) }
            }
            guard let value else { return false }
            if main[node, .use]?.isSame("required") ?? false { type.required |= 1 << UInt64(taken.count) }
            taken.append(Attribute(name: names.id(name), value: value))
            return true
        case .attributeGroup:
            guard let name = main[node, .ref], let (space, local) = main.split(name), space.isSame(targetNamespace),
                let group = main.top(.attributeGroup, local)
            else { return false }
            for child in main.children(group) { guard attribute(child, &type, &taken) else { return false } }
            return true
        // Foreign attributes are left to others.
        case .anyAttribute: return true
        default: return false
        }
    }
}
