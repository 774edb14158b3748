import JSONStream

/// The events of a plain document (``PlainXML``), with name spaces that its root element declares (Namespaces in XML 1.0).
struct PlainPieces {
    /// Bytes that are read before the block is told that they may be let go.
    private static let chunk = 1 << 16
    private static let unasked = Int32.min
    private static let xmlSpace = "http://www.w3.org/XML/1998/namespace"

    private var plain: PlainXML
    /// Names with their name spaces.
    private(set) var names = XMLNameTable()
    /// Their numbers, by the number of the name as it stands.
    private var elements: [Int32] = []
    private var others: [Int32] = []
    /// Name spaces by prefix; the empty prefix for elements without one.
    private var spaces: [(prefix: [UInt8], address: [UInt8])] = []
    private var hasRoot = false
    /// The tag behind the text given out last.
    private var held: XMLPiece?

    private(set) var attributes: [XMLPieceAttribute] = []
    /// How many events were given out, or wait behind a text that was.
    private(set) var given = 0
    private(set) var line = 1
    private let block: ByteBlock
    private let limits: XMLLimits
    private var letGo = 0

    init(_ block: ByteBlock, _ limits: XMLLimits) {
        self.block = block
        self.limits = limits
        plain = PlainXML(block, depth: limits.depth, longest: limits.textBytes)
    }

    func free() {
        var plain = plain
        plain.free()
    }

    /// What comes of asking for the next event.
    enum Step {
        case piece(XMLPiece)
        case over
        /// Expat is to read the document from its beginning.
        case unsure
    }

    mutating func next() -> Step {
        if let tag = held {
            held = nil
            line = tag.line
            return .piece(tag)
        }
        let token = plain.next()
        guard token == .text else { return step(token) }
        let text = piece(.text, 0, text: plain.text)
        // The tag behind it is read already. Expat tells no text before what it refuses.
        guard case .piece(let tag) = step(plain.next()) else {
            // So it was not given out, and expat's is not passed over.
            given -= 1
            return .unsure
        }
        held = tag
        line = text.line
        return .piece(text)
    }

    private mutating func step(_ token: PlainXML.Token) -> Step {
        switch token {
        case .start: start()
        case .end: .piece(piece(.end, elements[Int(plain.name)]))
        case .over: .over
        case .text, .unsure: .unsure
        }
    }

    private mutating func piece(
        _ kind: XMLPiece.Kind, _ name: Int32, text: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
    ) -> XMLPiece {
        given += 1
        line = plain.tokenLine
        if plain.offset - letGo >= Self.chunk {
            block.letGo(letGo..<plain.offset)
            letGo = plain.offset
        }
        return XMLPiece(kind: kind, name: name, line: line, text: text, attributes: 0..<(kind == .start ? attributes.count : 0))
    }

    private mutating func start() -> Step {
        guard plain.attributeCount <= limits.attributes else { return .unsure }
        if !hasRoot {
            hasRoot = true
            guard declareSpaces() else { return .unsure }
        }
        let name = element(plain.name)
        guard name >= 0 else { return .unsure }
        attributes.removeAll(keepingCapacity: true)
        for place in 0..<plain.attributeCount {
            let attribute = plain.attribute(place)
            let number = other(attribute.name)
            if number == Self.declaration {
                guard given == 0 else { return .unsure }
                continue
            }
            guard number >= 0 else { return .unsure }
            // Two prefixes may stand for one name space.
            for known in attributes where known.name == number { return .unsure }
            attributes.append(XMLPieceAttribute(name: number, value: attribute.value))
        }
        return .piece(piece(.start, name))
    }

    // MARK: Names.

    /// Stands for the name of an attribute that declares a name space.
    private static let declaration: Int32 = -2

    private mutating func element(_ number: Int32) -> Int32 {
        let place = Int(number)
        if place < elements.count, elements[place] != Self.unasked { return elements[place] }
        let found = resolve(plain.names[number], isElement: true)
        Self.put(found, at: place, in: &elements)
        return found
    }

    private mutating func other(_ number: Int32) -> Int32 {
        let place = Int(number)
        if place < others.count, others[place] != Self.unasked { return others[place] }
        let found = resolve(plain.names[number], isElement: false)
        Self.put(found, at: place, in: &others)
        return found
    }

    private static func put(_ number: Int32, at place: Int, in numbers: inout [Int32]) {
        if place >= numbers.count { numbers += repeatElement(unasked, count: place + 1 - numbers.count) }
        numbers[place] = number
    }

    /// The number of a name as it stands; below zero for one that is left to expat.
    private mutating func resolve(_ name: UnsafeBufferPointer<UInt8>, isElement: Bool) -> Int32 {
        let colon = UInt8(ascii: ":")
        guard let cut = name.firstIndex(of: colon) else {
            if !isElement { return name.elementsEqual("xmlns".utf8) ? Self.declaration : number([], name) }
            return number(spaces.first { $0.prefix.isEmpty }?.address ?? [], name)
        }
        let local = UnsafeBufferPointer(rebasing: name[(cut + 1)...])
        guard cut > 0, let first = local.first, first != colon, ByteKinds.table[Int(first)] & ByteKinds.nameStart != 0, !local.contains(colon) else {
            return -1
        }
        let prefix = name[..<cut]
        if prefix.elementsEqual("xmlns".utf8) { return isElement ? -1 : Self.declaration }
        if prefix.elementsEqual("xml".utf8) { return number(Array(Self.xmlSpace.utf8), local) }
        guard let space = spaces.first(where: { $0.prefix.elementsEqual(prefix) }) else { return -1 }
        return number(space.address, local)
    }

    private mutating func number(_ space: [UInt8], _ local: UnsafeBufferPointer<UInt8>) -> Int32 {
        var joined: [CChar] = []
        if !space.isEmpty {
            joined += space.map { CChar(bitPattern: $0) }
            joined.append(CChar(bitPattern: ExpatParser.separator))
        }
        joined += local.map { CChar(bitPattern: $0) }
        joined.append(0)
        return joined.withUnsafeBufferPointer { $0.baseAddress.map { names.number($0) } ?? -1 }
    }

    /// Takes the name spaces that the root element declares; false for those that are left to expat.
    private mutating func declareSpaces() -> Bool {
        for place in 0..<plain.attributeCount {
            let attribute = plain.attribute(place)
            let name = plain.names[attribute.name]
            guard name.starts(with: "xmlns".utf8), name.count == 5 || name[5] == UInt8(ascii: ":") else { continue }
            let prefix = Array(name.dropFirst(6))
            // Those that XML keeps for itself are bound to rules of their own.
            guard name.count != 6, !prefix.starts(with: "xml".utf8), !prefix.contains(UInt8(ascii: ":")),
                prefix.first.map({ ByteKinds.table[Int($0)] & ByteKinds.nameStart != 0 }) ?? true, !attribute.value.isEmpty,
                attribute.value.count < 1_024, attribute.value.allSatisfy({ $0 > 32 && $0 < 127 }),
                !attribute.value.starts(with: "http://www.w3.org/XML/".utf8), !attribute.value.starts(with: "http://www.w3.org/2000/xmlns".utf8)
            else { return false }
            spaces.append((prefix, Array(attribute.value)))
        }
        return true
    }
}
