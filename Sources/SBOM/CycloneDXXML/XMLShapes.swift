/// The shapes of all elements of CycloneDX 1.0 to 1.7, derived from bom-1.7.xsd and bom-1.7.schema.json; older versions have fewer.
///
/// The table is text, a line a shape, read once:
/// - `@name` attribute, `#member` the element's own text, `name` child with text, `name=shape` child that is an object, `*name` child that may stand
///   several times, `name[…|…]` child that holds a list of such children, `^name=shape` child whose members belong to the object around it;
/// - `>member` the JSON name where it differs, `{member}name` an object put around the value in a list;
/// - `:bool`, `:num`, `:token`, `:ref` (see ``XMLShape/Scalar``); `!tools` and `!party` see ``XMLShape/Kind``.
enum XMLShapes {
    static let all: [String: XMLShape] = {
        var shapes: [String: XMLShape] = [:]
        for table in tables { for line in table.utf8.split(separator: newline) { shapes[name(line)] = shape(line) } }
        return shapes
    }()

    private static let newline = UInt8(ascii: "\n")
    private static let tables = [coreTable, partTable, vulnerabilityTable, formulationTable, modelTable, cryptoTable, declarationTable]

    /// The shape of this name alone: a document has few of them, and reading the whole table takes longer than reading many a document.
    static func shape(named wanted: String) -> XMLShape? {
        for table in tables {
            for line in table.utf8.split(separator: newline) where line.starts(with: wanted.utf8) && name(line) == wanted { return shape(line) }
        }
        return nil
    }

    private static func name(_ line: Substring.UTF8View) -> String { String(Substring(line.prefix { $0 != 32 })) }

    private static func shape(_ line: Substring.UTF8View) -> XMLShape {
        var shape = XMLShape()
        for word in line.split(separator: 32).dropFirst() { shape.take(String(Substring(word))) }
        return shape
    }

    /// An element that the table does not describe further.
    static let empty = XMLShape()
}

extension XMLShape {
    /// Takes one word of the table.
    fileprivate mutating func take(_ word: String) {
        var rest = Substring(word)
        if rest.first == "@" {
            let (name, member, scalar) = Self.scalarParts(rest.dropFirst())
            attributes.append(Attribute(name: name, member: member, scalar: scalar))
            return
        }
        if rest.first == "#" {
            let (_, member, scalar) = Self.scalarParts(rest.dropFirst())
            (content, contentScalar) = (member, scalar)
            return
        }
        let isRepeated = rest.first == "*"
        let isInline = rest.first == "^"
        if isRepeated || isInline { rest = rest.dropFirst() }
        let child: Child
        if let open = rest.firstIndex(of: "[") {
            let (name, member, _) = Self.scalarParts(rest[..<open])
            let items = rest[rest.index(after: open)...].dropLast().split(separator: "|").map(Self.item)
            child = Child(element: name, member: member, kind: .list(items), isRepeated: isRepeated)
        } else {
            let (name, member, kind) = Self.parts(rest, isInline: isInline)
            child = Child(element: name, member: member, kind: kind, isRepeated: isRepeated)
        }
        places[child.element] = children.count
        children.append(child)
    }

    private static func item(_ text: Substring) -> Item {
        var rest = text
        var wrapper: String?
        if rest.first == "{", let close = rest.firstIndex(of: "}") {
            wrapper = String(rest[rest.index(after: rest.startIndex)..<close])
            rest = rest[rest.index(after: close)...]
        }
        let (name, _, kind) = parts(rest, isInline: false)
        return Item(element: name, wrapper: wrapper, kind: kind)
    }

    private static func parts(_ text: Substring, isInline: Bool) -> (name: String, member: String, kind: Kind) {
        if let sign = text.firstIndex(of: "=") {
            let (name, member, _) = scalarParts(text[..<sign])
            let shape = String(text[text.index(after: sign)...])
            return (name, member, isInline ? .inline(shape) : .object(shape))
        }
        if let sign = text.firstIndex(of: "!") {
            let (name, member, _) = scalarParts(text[..<sign])
            return (name, member, text.hasSuffix("tools") ? .tools : .party)
        }
        let (name, member, scalar) = scalarParts(text)
        return (name, member, .scalar(scalar))
    }

    private static func scalarParts(_ text: Substring) -> (name: String, member: String, scalar: Scalar) {
        let typed = text.split(separator: ":", maxSplits: 1)
        let names = typed[0].split(separator: ">", maxSplits: 1)
        let scalar: Scalar =
            switch typed.count > 1 ? typed[1] : "" {
            case "bool": .bool
            case "num": .number
            case "token": .token
            case "ref": .reference
            default: .text
            }
        return (String(names[0]), String(names.last ?? names[0]), scalar)
    }
}
