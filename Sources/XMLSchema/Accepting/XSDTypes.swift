import JSONSchema
import JSONStream

/// The types of an XSD, each understood when a document first has an element of it.
struct XSDTypes {
    /// What an element is held against.
    struct Complex {
        struct Attribute {
            let name: Int
            /// Number of the simple type.
            let value: Int
        }

        var attributes: [Attribute] = []
        /// Bits of the attributes that must be there, by their place.
        var required: UInt64 = 0
        /// Number of the simple type of its text; -1 where it has elements.
        var text = -1
        var states: [XSDContent.State] = []
        var isMixed = false
    }

    private(set) var complex: [Complex] = []
    private(set) var simple: [XSDValue] = []
    var names = XSDNames()
    let targetNamespace: String

    private let library: XMLSchemaLibrary
    private let main: XSDSource
    /// Files that it imports, by name space.
    private var imported: [String: XSDSource?] = [:]
    /// Types of elements that were met, by their node; -1 for one that this does not understand.
    private var elements: [Int32]
    private var simpleByNode: [Key: Int?] = [:]

    private struct Key: Hashable {
        let space: String
        let node: Int
    }

    /// Names at the top of the file, by kind and name.
    private let tops: [String: Int]

    /// The types of `file`; nil where it is put otherwise than this understands.
    init?(_ file: ByteBlock, _ library: XMLSchemaLibrary) {
        guard let source = XSDSource(file), source.nodes[0].attributes["elementFormDefault"] == "qualified",
            source.nodes[0].attributes["attributeFormDefault"] ?? "unqualified" == "unqualified", !source.targetNamespace.isEmpty
        else { return nil }
        let known: Set = ["import", "simpleType", "complexType", "element", "attributeGroup"]
        guard source.nodes[0].children.allSatisfy({ known.contains(source.nodes[$0].tag) }) else { return nil }
        main = source
        self.library = library
        targetNamespace = source.targetNamespace
        tops = Self.tops(source)
        elements = [Int32](repeating: 0, count: source.nodes.count)
    }

    private static func tops(_ source: XSDSource) -> [String: Int] {
        var tops: [String: Int] = [:]
        for child in source.nodes[0].children {
            if let name = source.nodes[child].attributes["name"] { tops["\(source.nodes[child].tag) \(name)"] = child }
        }
        return tops
    }

    /// The declaration of a root element, and the attribute whose values must not repeat below it; nil where there is none that is understood.
    mutating func root(_ name: String) -> (declaration: Int, unique: Int?)? {
        guard let node = tops["element \(name)"] else { return nil }
        var unique: Int?
        for child in main.nodes[node].children where main.nodes[child].tag == "unique" {
            let parts = main.nodes[child].children
            guard unique == nil, parts.count == 2, main.nodes[parts[0]].tag == "selector", main.nodes[parts[0]].attributes["xpath"] == ".//*",
                main.nodes[parts[1]].tag == "field", let field = main.nodes[parts[1]].attributes["xpath"], field.hasPrefix("@"),
                field.dropFirst().utf8.allSatisfy({ ($0 | 32) &- 97 < 26 || $0 == UInt8(ascii: "-") })
            else { return nil }
            unique = names.id(String(field.dropFirst()))
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
        let attributes = main.nodes[node].attributes
        let known: Set = ["name", "type", "minOccurs", "maxOccurs", "default"]
        guard attributes.keys.allSatisfy(known.contains), attributes["default"] == nil || attributes["type"] != nil else { return nil }
        // What must not repeat below a root element is looked after in ``root(_:)``.
        let isRoot = main.nodes[0].children.contains(node)
        let inner = main.nodes[node].children.filter { !isRoot || main.nodes[$0].tag != "unique" }
        if let type = attributes["type"] {
            guard inner.isEmpty else { return nil }
            let (space, local) = main.split(type)
            if space == targetNamespace, let found = tops["complexType \(local)"] { return named(found) }
            guard let value = simpleType(named: type, main, targetNamespace) else { return nil }
            return text(value, hasDefault: attributes["default"] != nil)
        }
        guard inner.count == 1 else { return nil }
        if main.nodes[inner[0]].tag == "complexType" { return named(inner[0]) }
        guard main.nodes[inner[0]].tag == "simpleType", let value = simpleType(inner[0], main, targetNamespace) else { return nil }
        return text(value, hasDefault: false)
    }

    private mutating func text(_ value: Int, hasDefault: Bool) -> Int? {
        // Nothing in it would mean the default: to be told from a text of no signs, which no type with a default takes here.
        if hasDefault, simple[value].takes(UnsafeBufferPointer(start: nil, count: 0)) { return nil }
        complex.append(Complex(text: value))
        return complex.count - 1
    }

    private var complexByNode: [Int: Int?] = [:]

    private mutating func named(_ node: Int) -> Int? {
        if let known = complexByNode[node] { return known }
        let found = complexType(node)
        if let found { complex.append(found) }
        let number = found == nil ? nil : complex.count - 1
        complexByNode[node] = .some(number)
        return number
    }

    private mutating func complexType(_ node: Int) -> Complex? {
        let known: Set = ["name", "mixed", "final", "id"]
        guard main.nodes[node].attributes.keys.allSatisfy(known.contains) else { return nil }
        var type = Complex(isMixed: main.nodes[node].attributes["mixed"] == "true")
        type.states = [XSDContent.State(edges: [], isEnd: true)]
        for child in main.nodes[node].children {
            switch main.nodes[child].tag {
            case "sequence", "choice":
                guard let content = XSDContent(main, child, &names) else { return nil }
                type.states = content.states
            case "simpleContent":
                guard let extended = main.nodes[child].children.first, main.nodes[child].children.count == 1, main.nodes[extended].tag == "extension",
                    let base = main.nodes[extended].attributes["base"], let value = simpleType(named: base, main, targetNamespace)
                else { return nil }
                type.text = value
                for inner in main.nodes[extended].children { guard attribute(inner, &type) else { return nil } }
            default: guard attribute(child, &type) else { return nil }
            }
        }
        return type
    }

    /// Adds an attribute or a group of such; false for anything else.
    private mutating func attribute(_ node: Int, _ type: inout Complex) -> Bool {
        let attributes = main.nodes[node].attributes
        switch main.nodes[node].tag {
        case "attribute":
            let known: Set = ["name", "type", "use", "default", "id"]
            guard attributes.keys.allSatisfy(known.contains), let name = attributes["name"], attributes["use"] != "prohibited",
                type.attributes.count < 64
            else { return false }
            let value: Int?
            if let named = attributes["type"] {
                value = simpleType(named: named, main, targetNamespace)
            } else {
                value = main.nodes[node].children.first.flatMap { simpleType($0, main, targetNamespace) }
            }
            guard let value else { return false }
            if attributes["use"] == "required" { type.required |= 1 << UInt64(type.attributes.count) }
            type.attributes.append(Complex.Attribute(name: names.id(name), value: value))
            return true
        case "attributeGroup":
            guard let name = attributes["ref"], main.split(name).space == targetNamespace,
                let group = tops["attributeGroup \(main.split(name).local)"]
            else { return false }
            return main.nodes[group].children.allSatisfy { attribute($0, &type) }
        // Foreign attributes are left to others.
        case "anyAttribute": return true
        default: return false
        }
    }

    // MARK: Simple types.

    private mutating func simpleType(named name: String, _ source: XSDSource, _ space: String) -> Int? {
        let (found, local) = source.split(name)
        if found == XSDSource.xsd {
            guard let value = XSDValue.builtIn(local) else { return nil }
            simple.append(value)
            return simple.count - 1
        }
        if found == targetNamespace { return tops["simpleType \(local)"].flatMap { simpleType($0, main, found) } }
        guard let other = importedSource(found), let node = Self.tops(other)["simpleType \(local)"] else { return nil }
        return simpleType(node, other, found)
    }

    private mutating func importedSource(_ space: String) -> XSDSource? {
        if let known = imported[space] { return known }
        let node = main.nodes[0].children.first { main.nodes[$0].tag == "import" && main.nodes[$0].attributes["namespace"] == space }
        let file = node.flatMap { main.nodes[$0].attributes["schemaLocation"] }.flatMap { library.file($0) }
        let source = file.flatMap { XSDSource($0) }.flatMap { $0.targetNamespace == space ? $0 : nil }
        imported[space] = .some(source)
        return source
    }

    private mutating func simpleType(_ node: Int, _ source: XSDSource, _ space: String) -> Int? {
        let key = Key(space: space, node: node)
        if let known = simpleByNode[key] { return known }
        // Types that go round in circles are none.
        simpleByNode[key] = .some(nil)
        let value = narrowed(node, source, space)
        if let value { simple.append(value) }
        let number = value == nil ? nil : simple.count - 1
        simpleByNode[key] = .some(number)
        return number
    }

    private mutating func narrowed(_ node: Int, _ source: XSDSource, _ space: String) -> XSDValue? {
        guard source.nodes[node].tag == "simpleType", source.nodes[node].children.count == 1, let inner = source.nodes[node].children.first else {
            return nil
        }
        switch source.nodes[inner].tag {
        case "restriction": return restriction(inner, source, space)
        case "union":
            var members: [Int] = []
            for name in (source.nodes[inner].attributes["memberTypes"] ?? "").split(separator: " ") {
                guard let member = simpleType(named: String(name), source, space) else { return nil }
                members.append(member)
            }
            for child in source.nodes[inner].children {
                guard let member = simpleType(child, source, space) else { return nil }
                members.append(member)
            }
            return XSDValue(base: .union(members), space: .kept)
        default: return nil
        }
    }

    private mutating func restriction(_ node: Int, _ source: XSDSource, _ space: String) -> XSDValue? {
        guard let base = source.nodes[node].attributes["base"], let number = simpleType(named: base, source, space) else { return nil }
        var value = simple[number]
        if case .union = value.base { return nil }
        var listed: Set<String> = []
        var patterns: [PatternMatcher] = []
        for child in source.nodes[node].children {
            guard let text = source.nodes[child].attributes["value"] else { return nil }
            switch source.nodes[child].tag {
            case "enumeration": listed.insert(text)
            case "pattern":
                guard let pattern = XSDPattern.matcher(text) else { return nil }
                patterns.append(pattern)
            case "minLength":
                guard case .text = value.base, let count = Int(text) else { return nil }
                value.shortest = max(value.shortest, count)
            case "maxLength":
                guard case .text = value.base, let count = Int(text) else { return nil }
                value.longest = min(value.longest, count)
            case "minInclusive":
                guard let bound = Double(text), value.isNumber else { return nil }
                value.least = max(value.least, bound)
            case "maxInclusive":
                guard let bound = Double(text), value.isNumber else { return nil }
                value.most = min(value.most, bound)
            default: return nil
            }
        }
        if !listed.isEmpty {
            // Values of other types are the same in several spellings.
            guard case .text = value.base else { return nil }
            value.listed = value.listed.map { $0.intersection(listed) } ?? listed
        }
        if !patterns.isEmpty { value.patterns.append(patterns) }
        return value
    }
}

extension XSDValue {
    fileprivate var isNumber: Bool {
        switch base {
        case .decimal, .integer: true
        default: false
        }
    }
}
