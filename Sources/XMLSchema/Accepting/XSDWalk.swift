import JSONStream
import XMLStream

/// Goes through a document for ``XSDAcceptor``.
struct XSDWalk {
    private static let deepest = 128
    /// Longer texts are left to others.
    private static let longest = 1 << 20

    private struct Level {
        var type: Int
        var state: Int
        /// Was there text? It was looked at.
        var hasText = false
    }

    private(set) var types: XSDTypes
    private var plain: PlainXML
    private var levels: ContiguousArray<Level> = []
    /// Numbers of the schema's names by those of the document; -1 where that is not known.
    private var numbers = ContiguousArray<Int32>(repeating: -1, count: PlainNames.most)
    /// The attribute whose values must not repeat, and those that there were.
    private var unique: Int?
    private var seen = XSDTextSet(room: 1_024)
    /// Values that do not stand in the document as they are meant.
    private var own: [UnsafeMutableBufferPointer<UInt8>] = []
    private let block: ByteBlock
    private var sections = 0
    private var isDone = false

    init(_ types: XSDTypes, _ block: ByteBlock) {
        self.types = types
        self.block = block
        plain = PlainXML(block, depth: Self.deepest, longest: Self.longest)
        levels.reserveCapacity(Self.deepest)
    }

    /// Gives back memory.
    mutating func free() {
        plain.free()
        for bytes in own { bytes.deallocate() }
    }

    /// True for a document that is certainly valid.
    mutating func accepts() -> Bool {
        while true {
            let token = plain.next()
            if plain.sections != sections {
                // libxml2 takes a CDATA section between elements for more than white space, whatever is in it.
                guard let level = levels.last, types.complex[level.type].text >= 0 else { return false }
                sections = plain.sections
            }
            switch token {
            case .start: guard start() else { return false }
            case .text: guard text() else { return false }
            case .end: guard end() else { return false }
            case .over: return isDone
            case .unsure: return false
            }
        }
    }

    private mutating func start() -> Bool {
        guard let top = levels.indices.last else { return root() }
        let level = levels[top]
        // A name with a prefix is in no table.
        guard types.complex[level.type].text < 0, let number = number(plain.name) else { return false }
        for place in types.states[level.state].edges where types.edges[place].name == number {
            let edge = types.edges[place]
            guard let type = types.type(of: edge.declaration) else { return false }
            levels[top].state = types.complex[level.type].states.lowerBound + edge.next
            return enter(type)
        }
        return false
    }

    private mutating func root() -> Bool {
        guard !isDone, let root = types.root(plain.names[plain.name]), let type = types.type(of: root.declaration) else { return false }
        unique = root.unique
        return enter(type, isRoot: true)
    }

    private mutating func enter(_ type: Int, isRoot: Bool = false) -> Bool {
        guard attributes(type, isRoot: isRoot) else { return false }
        levels.append(Level(type: type, state: types.complex[type].states.lowerBound))
        return true
    }

    /// The schema's number of a name of the document.
    @inline(__always)
    private mutating func number(_ name: Int32) -> Int? {
        let known = numbers[Int(name)]
        if known >= 0 { return Int(known) }
        guard let found = types.names.number(plain.names[name]) else { return nil }
        numbers[Int(name)] = Int32(found)
        return found
    }

    /// Are all attributes taken, and all there that must be?
    private mutating func attributes(_ type: Int, isRoot: Bool) -> Bool {
        var found: UInt64 = 0
        var hasSpace = !isRoot
        let known = types.complex[type].attributes
        for index in 0..<plain.attributeCount {
            let attribute = plain.attribute(index)
            if isRoot, let isGood = declares(plain.names[attribute.name], attribute.value, &hasSpace) {
                guard isGood else { return false }
                continue
            }
            guard let number = number(attribute.name), let place = known.first(where: { types.attributes[$0].name == number }) else { return false }
            guard takes(types.attributes[place].value, attribute.value) else { return false }
            found |= 1 << UInt64(place - known.lowerBound)
            // The rule is about what is below the root.
            if number == unique, !isRoot { guard seen.insert(lasting(attribute.value)) == .new else { return false } }
        }
        return hasSpace && types.complex[type].required & ~found == 0
    }

    /// Whether a declaration of a name space is one that changes nothing; nil for another attribute.
    private func declares(_ name: XSDBytes, _ value: XSDBytes, _ hasSpace: inout Bool) -> Bool? {
        guard name.starts(with: "xmlns") else { return nil }
        if name.count == 5 {
            hasSpace = value.isSame(types.targetNamespace)
            return hasSpace
        }
        guard name.starts(with: "xmlns:") else { return nil }
        // Prefixes that nothing uses change nothing, and what uses one is in no table. Those that XML keeps for itself are left to others.
        let prefix = XSDBytes(rebasing: name[6...])
        return !prefix.starts(with: "xml") && !prefix.isEmpty && !prefix.contains(UInt8(ascii: ":")) && !value.isEmpty
            && !value.starts(with: "http://www.w3.org/XML/") && !value.starts(with: "http://www.w3.org/2000/xmlns")
    }

    /// The same bytes where they stay.
    private mutating func lasting(_ value: XSDBytes) -> XSDBytes {
        guard let base = value.baseAddress, base < block.base || base >= block.base + block.count else { return value }
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(value.count, 1))
        _ = copy.initialize(fromContentsOf: value)
        own.append(copy)
        return XSDBytes(start: copy.baseAddress, count: value.count)
    }

    private func takes(_ number: Int, _ value: XSDBytes) -> Bool {
        if types.takesAnything[number] { return true }
        guard case .union(let members) = types.simple[number].base else { return types.simple[number].takes(value) }
        return members.contains { takes($0, value) }
    }

    private mutating func text() -> Bool {
        guard let top = levels.indices.last else { return false }
        let type = levels[top].type
        if types.complex[type].text >= 0 {
            levels[top].hasText = true
            return takes(types.complex[type].text, plain.text)
        }
        if types.complex[type].isMixed { return true }
        // Nothing at all may stand in an element without content, white space included.
        return types.complex[type].states.count > 1 && plain.text.allSatisfy(XSDText.isSpace)
    }

    private mutating func end() -> Bool {
        guard let level = levels.popLast() else { return false }
        let text = types.complex[level.type].text
        if text >= 0 {
            guard level.hasText || takes(text, XSDBytes(start: nil, count: 0)) else { return false }
        } else if !types.states[level.state].isEnd {
            return false
        }
        if levels.isEmpty { isDone = true }
        return true
    }
}
