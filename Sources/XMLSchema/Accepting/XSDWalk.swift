import CExpat
import Glibc

/// Goes through a document for ``XSDAcceptor``, with what expat tells.
struct XSDWalk {
    /// Bytes that expat is given at a time.
    static let chunk = 1 << 16
    private static let deepest = 128
    /// Longer texts are left to others.
    static let longest = 1 << 20

    private struct Level {
        var type: Int
        var state: Int
    }

    private(set) var types: XSDTypes
    /// Has something been met of which this cannot say that it is valid?
    private(set) var isUnsure = false
    /// Has the root element ended as it should?
    private(set) var isDone = false

    private let parser: XML_Parser
    private var levels: [Level] = []
    private var text: [UInt8] = []
    /// The attribute whose values must not repeat, and those that there were.
    private var unique: Int?
    private var seen: Set<[UInt8]> = []

    init(_ types: XSDTypes, _ parser: XML_Parser) {
        self.types = types
        self.parser = parser
        levels.reserveCapacity(Self.deepest)
    }

    /// Points expat's callbacks at `walk`, which outlives the parser.
    static func listen(_ parser: XML_Parser, _ walk: UnsafeMutablePointer<XSDWalk>) {
        XML_SetUserData(parser, walk)
        XML_SetElementHandler(
            parser, { owner, name, attributes in XSDWalk.of(owner)?.pointee.start(name, attributes) },
            { owner, _ in XSDWalk.of(owner)?.pointee.end() })
        XML_SetCharacterDataHandler(parser) { owner, bytes, count in
            guard let bytes, count > 0 else { return }
            bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                XSDWalk.of(owner)?.pointee.characters(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { owner, _, _, _, _ in XSDWalk.of(owner)?.pointee.giveUp() }
        XML_SetXmlDeclHandler(parser) { owner, version, encoding, _ in XSDWalk.of(owner)?.pointee.declaration(version, encoding) }
        XML_SetStartCdataSectionHandler(parser) { owner in XSDWalk.of(owner)?.pointee.startCharacterData() }
    }

    /// Expat takes any version, and turns other encodings into UTF-8 by rules of its own.
    private mutating func declaration(_ version: UnsafePointer<XML_Char>?, _ encoding: UnsafePointer<XML_Char>?) {
        guard version.map({ strcmp($0, "1.0") == 0 }) ?? true, encoding.map({ strcasecmp($0, "utf-8") == 0 }) ?? true else { return giveUp() }
    }

    /// libxml2 takes a CDATA section between elements for more than white space, whatever is in it.
    private mutating func startCharacterData() {
        guard let level = levels.last, types.complex[level.type].text >= 0 else { return giveUp() }
    }

    private static func of(_ owner: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XSDWalk>? { owner?.assumingMemoryBound(to: XSDWalk.self) }

    private mutating func giveUp() {
        guard !isUnsure else { return }
        isUnsure = true
        XML_StopParser(parser, 0)
    }

    private mutating func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name, let list, !isUnsure, levels.count < Self.deepest else { return giveUp() }
        guard let top = levels.indices.last else { return root(name, list) }
        let level = levels[top]
        // A name with a prefix is in no table.
        guard types.complex[level.type].text < 0, let number = types.names.number(Self.bytes(name)) else { return giveUp() }
        let edges = types.complex[level.type].states[level.state].edges
        guard let edge = edges.first(where: { $0.name == number }), let type = types.type(of: edge.declaration) else { return giveUp() }
        levels[top].state = edge.next
        enter(type, list)
    }

    private mutating func root(_ name: UnsafePointer<XML_Char>, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
        guard !isDone, let root = types.root(String(cString: name)), let type = types.type(of: root.declaration) else { return giveUp() }
        unique = root.unique
        enter(type, list, isRoot: true)
    }

    private mutating func enter(_ type: Int, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>, isRoot: Bool = false) {
        guard attributes(type, list, isRoot: isRoot) else { return giveUp() }
        levels.append(Level(type: type, state: 0))
        text.removeAll(keepingCapacity: true)
    }

    /// Are all attributes taken, and all there that must be?
    private mutating func attributes(_ type: Int, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>, isRoot: Bool) -> Bool {
        var found: UInt64 = 0
        var hasSpace = !isRoot
        var at = 0
        while let key = list[at], let given = list[at + 1] {
            at += 2
            let name = Self.bytes(key)
            if isRoot, name.elementsEqual("xmlns".utf8) {
                guard Self.bytes(given).elementsEqual(types.targetNamespace.utf8) else { return false }
                hasSpace = true
                continue
            }
            // Prefixes that nothing uses change nothing, and what uses one is in no table. Those that XML keeps for itself are left to others.
            if isRoot, name.starts(with: "xmlns:".utf8) {
                guard !name.dropFirst(6).starts(with: "xml".utf8), !name.dropFirst(6).isEmpty, !name.dropFirst(6).contains(UInt8(ascii: ":")),
                    !Self.bytes(given).isEmpty, !Self.bytes(given).starts(with: "http://www.w3.org/XML/".utf8),
                    !Self.bytes(given).starts(with: "http://www.w3.org/2000/xmlns".utf8)
                else { return false }
                continue
            }
            guard let number = types.names.number(name), let place = types.complex[type].attributes.firstIndex(where: { $0.name == number }) else {
                return false
            }
            let value = Self.bytes(given)
            guard takes(types.complex[type].attributes[place].value, value) else { return false }
            found |= 1 << UInt64(place)
            // The rule is about what is below the root.
            if number == unique, !isRoot { guard seen.insert(Array(value)).inserted else { return false } }
        }
        return hasSpace && types.complex[type].required & ~found == 0
    }

    private func takes(_ number: Int, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .union(let members) = types.simple[number].base else { return types.simple[number].takes(value) }
        return members.contains { takes($0, value) }
    }

    private mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isUnsure, let level = levels.last else { return }
        if types.complex[level.type].text >= 0 {
            guard text.count + bytes.count <= Self.longest else { return giveUp() }
            text.append(contentsOf: bytes)
        } else if !types.complex[level.type].isMixed {
            // Nothing at all may stand in an element without content, white space included.
            guard types.complex[level.type].states.count > 1, bytes.allSatisfy(XSDText.isSpace) else { return giveUp() }
        }
    }

    private mutating func end() {
        guard !isUnsure, let level = levels.popLast() else { return }
        let number = types.complex[level.type].text
        if number >= 0 {
            guard text.withUnsafeBufferPointer({ takes(number, $0) }) else { return giveUp() }
            text.removeAll(keepingCapacity: true)
        } else if !types.complex[level.type].states[level.state].isEnd {
            return giveUp()
        }
        if levels.isEmpty { isDone = true }
    }

    private static func bytes(_ text: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
        let count = strlen(text)
        return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
    }
}
