import JSONStream
import XMLStream

/// An XSD file as a light tree, without its documentation. Names keep their prefixes; only documents that declare all prefixes at their root are taken.
final class XSDSource {
    /// An element of the file; those in it follow, up to ``end``.
    struct Node {
        let tag: XSDTag
        /// The keys that it has.
        let keys: XSDKey.Keys
        let attributes: Range<Int32>
        var end: Int32 = 0
    }

    struct Attribute {
        let key: XSDKey
        let value: XSDBytes
    }

    private static let xsd: StaticString = "http://www.w3.org/2001/XMLSchema"
    private static let deepest = 128
    private static let longest = 1 << 20

    /// The root is the first.
    private(set) var nodes: ContiguousArray<Node> = []
    private var attributes: ContiguousArray<Attribute> = []
    /// Name spaces by prefix; the empty prefix for those without one.
    private var spaces: [(prefix: XSDBytes, address: XSDBytes)] = []
    /// What stands at the top of the file.
    private(set) var tops: [Int] = []
    /// Keeps the bytes that the tree points to.
    private let file: ByteBlock
    /// Values that do not stand in the file as they are meant.
    private var own: [UnsafeMutableBufferPointer<UInt8>] = []

    var targetNamespace: XSDBytes { self[0, .targetNamespace] ?? XSDBytes(start: nil, count: 0) }

    /// The file's tree; nil for what is no XSD, or one put otherwise than this understands.
    init?(_ file: ByteBlock) {
        self.file = file
        guard read() else { return nil }
    }

    deinit { for bytes in own { bytes.deallocate() } }

    /// The value of an attribute of a node.
    subscript(node: Int, key: XSDKey) -> XSDBytes? {
        guard nodes[node].keys.contains(XSDKey.Keys(key)) else { return nil }
        for place in nodes[node].attributes where attributes[Int(place)].key == key { return attributes[Int(place)].value }
        return nil
    }

    /// The elements directly in a node.
    func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            found.append(child)
            child = Int(nodes[child].end)
        }
        return found
    }

    /// The node of this kind and name at the top of the file.
    func top(_ tag: XSDTag, _ name: XSDBytes) -> Int? { tops.last { nodes[$0].tag == tag && self[$0, .name]?.isSame(name) ?? false } }

    // MARK: Reading.

    private func read() -> Bool {
        var plain = PlainXML(file, depth: Self.deepest, longest: Self.longest)
        defer { plain.free() }
        // By number of the name as it stands.
        var tags: [XSDTag?] = Array(repeating: nil, count: PlainNames.most)
        var keys: [XSDKey?] = Array(repeating: nil, count: PlainNames.most)
        var open: [Int] = []
        /// Elements that are open inside an annotation.
        var passedOver = 0
        while true {
            switch plain.next() {
            case .start:
                if passedOver > 0 {
                    passedOver += 1
                    continue
                }
                if nodes.isEmpty { declareSpaces(plain) }
                let place = Int(plain.name)
                let tag = tags[place] ?? tag(plain.names[plain.name])
                tags[place] = tag
                if tag == .annotation {
                    passedOver = 1
                    continue
                }
                guard open.isEmpty ? tag == .schema : true, take(plain, tag, &keys, isRoot: open.isEmpty) else { return false }
                if open.count == 1 { tops.append(nodes.count - 1) }
                open.append(nodes.count - 1)
            case .end:
                if passedOver > 0 { passedOver -= 1 } else if let node = open.popLast() { nodes[node].end = Int32(nodes.count) }
            case .text: continue
            case .over: return !nodes.isEmpty
            case .unsure: return false
            }
        }
    }

    private func take(_ plain: PlainXML, _ tag: XSDTag, _ known: inout [XSDKey?], isRoot: Bool) -> Bool {
        let first = Int32(attributes.count)
        var keys = XSDKey.Keys()
        for place in 0..<plain.attributeCount {
            let attribute = plain.attribute(place)
            let name = plain.names[attribute.name]
            if !isRoot, name.starts(with: "xmlns") { return false }
            let key = known[Int(attribute.name)] ?? XSDKey(name)
            known[Int(attribute.name)] = key
            keys.insert(XSDKey.Keys(key))
            attributes.append(Attribute(key: key, value: lasting(attribute.value)))
        }
        nodes.append(Node(tag: tag, keys: keys, attributes: first..<Int32(attributes.count)))
        return true
    }

    private func declareSpaces(_ plain: PlainXML) {
        for place in 0..<plain.attributeCount {
            let attribute = plain.attribute(place)
            let name = plain.names[attribute.name]
            if name.isSame("xmlns") {
                spaces.append((XSDBytes(start: nil, count: 0), lasting(attribute.value)))
            } else if name.starts(with: "xmlns:") {
                spaces.append((XSDBytes(rebasing: name[6...]), lasting(attribute.value)))
            }
        }
    }

    private func tag(_ name: XSDBytes) -> XSDTag {
        guard let (space, local) = split(name), space.isSame(Self.xsd) else { return .other }
        return XSDTag(local)
    }

    /// The same bytes where they stay.
    private func lasting(_ value: XSDBytes) -> XSDBytes {
        guard let base = value.baseAddress, base < file.base || base >= file.base + file.count else { return value }
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(value.count, 1))
        _ = copy.initialize(fromContentsOf: value)
        own.append(copy)
        return XSDBytes(start: copy.baseAddress, count: value.count)
    }

    /// Name space and local name of a name with a prefix; nil for a prefix that nobody declared.
    func split(_ name: XSDBytes) -> (space: XSDBytes, local: XSDBytes)? {
        let cut = name.firstIndex(of: UInt8(ascii: ":"))
        let prefix = XSDBytes(rebasing: name[..<(cut ?? 0)])
        guard let space = spaces.first(where: { $0.prefix.isSame(prefix) }) else { return nil }
        return (space.address, XSDBytes(rebasing: name[(cut.map { $0 + 1 } ?? 0)...]))
    }

    /// True for the name space of XML Schema itself.
    static func isXSD(_ space: XSDBytes) -> Bool { space.isSame(xsd) }
}
