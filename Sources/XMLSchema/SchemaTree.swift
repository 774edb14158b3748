import CXML2
import JSONStream

/// An XSD as libxml2 is given it: the same language, put so that the time to hold a document against it grows with the document and no faster.
///
/// Three things are put differently, and only where they have exactly the form that is known here:
/// - `unique` over one attribute of all elements, in the declaration of a root element: libxml2 compares each value with all before it. It is taken out, and
///   ``UniqueValues`` looks after it.
/// - a long `enumeration`, whose values libxml2 goes through one by one: those that documents have most come first (``SchemaTree+frequent``).
/// - a pattern of choices `(C{n})|(C{m})|…` of one class: libxml2 tries one after the other. `C{n}(C{m-n}(…)?)?` says the same (``PatternChoice``).
struct SchemaTree {
    /// An attribute whose values must not repeat below the root element `root`, of the name space `space`.
    struct Unique: Sendable, Equatable {
        let attribute: String
        let root: String
        let space: String
    }

    static let xsd = "http://www.w3.org/2001/XMLSchema"

    /// The tree; belongs to whoever made this, and must outlive the schema that is compiled from it.
    let document: xmlDocPtr
    private(set) var unique: Unique?
    /// Patterns as the file has them, by what stands for them.
    private(set) var patterns: [String: String] = [:]

    /// The tree of `file`; nil where it is not well-formed.
    init?(_ file: ByteBlock, _ frequent: [String]) {
        guard let made = Self.read(file) else { return nil }
        document = made
        guard let root = xmlDocGetRootElement(made) else { return }
        takeOutUnique(root)
        simplifyPatterns(root)
        _ = Self.putFirst(frequent, root)
    }

    /// The document in `file`, which is the caller's to free; nil where it is not well-formed.
    static func read(_ file: ByteBlock) -> xmlDocPtr? {
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        return file.base.withMemoryRebound(to: CChar.self, capacity: file.count) {
            xmlReadMemory($0, Int32(clamping: file.count), nil, nil, options)
        }
    }

    private mutating func takeOutUnique(_ root: xmlNodePtr) {
        var found: [(node: xmlNodePtr, rule: Unique)] = []
        for element in Self.children(root) where Self.isNamed(element, "element") {
            for node in Self.children(element) where Self.isNamed(node, "unique") {
                guard let rule = Self.unique(node, of: element, in: root) else { return }
                found.append((node, rule))
            }
        }
        // With several it would matter which of them a document is under.
        guard found.count == 1, let only = found.first else { return }
        xmlUnlinkNode(only.node)
        xmlFreeNode(only.node)
        unique = only.rule
    }

    private static func unique(_ node: xmlNodePtr, of element: xmlNodePtr, in root: xmlNodePtr) -> Unique? {
        let parts = children(node)
        guard parts.count == 2, isNamed(parts[0], "selector"), value(parts[0], "xpath") == ".//*", isNamed(parts[1], "field"),
            let field = value(parts[1], "xpath"), field.utf8.first == UInt8(ascii: "@"), let name = value(element, "name")
        else { return nil }
        let attribute = field.dropFirst()
        let isPlain = attribute.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "-") }
        return isPlain ? Unique(attribute: String(attribute), root: name, space: value(root, "targetNamespace") ?? "") : nil
    }

    private mutating func simplifyPatterns(_ root: xmlNodePtr) {
        var waiting = [root]
        while let node = waiting.popLast() {
            waiting += Self.children(node)
            guard Self.isNamed(node, "pattern"), let pattern = Self.value(node, "value"), let simple = PatternChoice.nested(pattern) else { continue }
            xmlSetProp(node, "value", simple)
            patterns[simple] = pattern
        }
    }

    // MARK: Small helpers.

    static func children(_ node: xmlNodePtr) -> [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { found.append(child) }
            next = child.pointee.next
        }
        return found
    }

    static func isNamed(_ node: xmlNodePtr, _ name: String) -> Bool {
        guard let space = node.pointee.ns?.pointee.href else { return false }
        return xmlStrEqual(node.pointee.name, name) == 1 && xmlStrEqual(space, xsd) == 1
    }

    static func value(_ node: xmlNodePtr, _ attribute: String) -> String? {
        guard let text = xmlGetNoNsProp(node, attribute) else { return nil }
        defer { mimamori_xml_free(text) }
        return String(cString: text)
    }
}
