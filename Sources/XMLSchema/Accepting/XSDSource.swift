import CExpat
import JSONStream

/// An XSD file as a light tree, without its documentation. Names keep their prefixes; only documents that declare all prefixes at their root are taken.
struct XSDSource {
    struct Node {
        /// Local name; empty for an element that is not of XML Schema.
        let tag: String
        let attributes: [String: String]
        var children: [Int] = []
    }

    static let xsd = "http://www.w3.org/2001/XMLSchema"

    /// The root is the first.
    private(set) var nodes: [Node] = []
    /// Name spaces by prefix; the empty prefix for those without one.
    private(set) var spaces: [String: String] = [:]
    var targetNamespace: String { nodes.first?.attributes["targetNamespace"] ?? "" }

    /// False once something was met that this does not understand.
    fileprivate var isSound = true
    fileprivate var open: [Int] = []
    /// Elements that are open inside an annotation.
    fileprivate var passedOver = 0

    /// The file's tree; nil for what is no XSD, or one put otherwise than this understands.
    init?(_ file: ByteBlock) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        defer { XML_ParserFree(parser) }
        let state = UnsafeMutablePointer<XSDSource>.allocate(capacity: 1)
        state.initialize(to: XSDSource())
        defer {
            state.deinitialize(count: 1)
            state.deallocate()
        }
        XML_SetUserData(parser, state)
        XML_SetElementHandler(
            parser,
            { owner, name, attributes in owner?.assumingMemoryBound(to: XSDSource.self).pointee.start(name, attributes) },
            { owner, _ in owner?.assumingMemoryBound(to: XSDSource.self).pointee.end() })
        XML_SetStartDoctypeDeclHandler(parser) { owner, _, _, _, _ in owner?.assumingMemoryBound(to: XSDSource.self).pointee.isSound = false }
        let status = file.base.withMemoryRebound(to: CChar.self, capacity: file.count) { XML_Parse(parser, $0, Int32(clamping: file.count), 1) }
        guard status == XML_STATUS_OK, state.pointee.isSound, !state.pointee.nodes.isEmpty else { return nil }
        self = state.pointee
    }

    private init() {}

    private mutating func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name, let list, isSound else { return }
        if passedOver > 0 {
            passedOver += 1
            return
        }
        var attributes: [String: String] = [:]
        var at = 0
        while let key = list[at], let value = list[at + 1] {
            attributes[String(cString: key)] = String(cString: value)
            at += 2
        }
        if nodes.isEmpty {
            for (key, value) in attributes {
                if key == "xmlns" { spaces[""] = value } else if key.hasPrefix("xmlns:") { spaces[String(key.dropFirst(6))] = value }
            }
        } else if attributes.keys.contains(where: { $0.hasPrefix("xmlns") }) {
            isSound = false
        }
        let (space, local) = split(String(cString: name))
        let tag = space == Self.xsd ? local : ""
        if tag == "annotation" {
            passedOver = 1
            return
        }
        if let parent = open.last { nodes[parent].children.append(nodes.count) } else if tag != "schema" { isSound = false }
        open.append(nodes.count)
        nodes.append(Node(tag: tag, attributes: attributes))
    }

    private mutating func end() {
        if passedOver > 0 { passedOver -= 1 } else { _ = open.popLast() }
    }

    /// Name space and local name of a name with a prefix; a prefix that nobody declared gives a name space that nobody has.
    func split(_ name: String) -> (space: String, local: String) {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (spaces[""] ?? "", name) }
        let prefix = String(name[..<colon])
        return (spaces[prefix] ?? "?\(prefix)", String(name[name.utf8.index(after: colon)...]))
    }
}
