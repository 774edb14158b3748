import XMLStream

/// Writes the tree of a tag as XML: prefixes of digests and of our own facts declared at the root, all else where it stands.
struct SWIDSerializer {
    private var xml = XMLText()
    private let prefixes: [String: String]
    private let pretty: Bool
    private(set) var losses: LossList

    /// The bytes of the document whose root is `root`.
    static func write(_ root: XMLNode, pretty: Bool, _ losses: inout LossList) -> [UInt8] {
        var used: Set<String> = []
        collect(root, &used)
        let declared = known.filter { used.contains($0.space) }
        var serializer = SWIDSerializer(declared, pretty, losses)
        serializer.xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        serializer.element(root, around: "", depth: 0, declared)
        serializer.xml.raw("\n")
        losses = serializer.losses
        return serializer.xml.takeBytes()
    }

    private init(_ declared: [(prefix: String, space: String)], _ pretty: Bool, _ losses: LossList) {
        prefixes = Dictionary(uniqueKeysWithValues: declared.map { ($0.space, $0.prefix) })
        self.pretty = pretty
        self.losses = losses
    }

    private static let known: [(prefix: String, space: String)] =
        SWIDHashes.table.map { ($0.prefix, $0.space) } + [("mimamori", SWIDWords.ownSpace)]

    private static func collect(_ node: XMLNode, _ used: inout Set<String>) {
        for attribute in node.attributes where !attribute.name.space.isEmpty { used.insert(attribute.name.space) }
        for child in node.children { collect(child, &used) }
    }

    /// Recurses once a level, as deep as what was read or nested by ``SWIDFolders``.
    private mutating func element(_ node: XMLNode, around space: String, depth: Int, _ declared: [(prefix: String, space: String)] = []) {
        xml.raw("<")
        xml.raw(node.name.local)
        if node.name.space != space { xml.attribute("xmlns", node.name.space) }
        for (prefix, space) in declared { xml.attribute("xmlns:\(prefix)", space) }
        for (number, attribute) in node.attributes.enumerated() { self.attribute(attribute, number) }
        let words = SWIDElement.ownText(node)
        guard !words.isEmpty || !node.children.isEmpty else { return xml.raw("/>") }
        xml.raw(">")
        checked(node.name.local, words) { $0.text(words) }
        for child in node.children {
            line(depth + 1, words)
            element(child, around: node.name.space, depth: depth + 1)
        }
        if !node.children.isEmpty { line(depth, words) }
        xml.end(node.name)
    }

    private mutating func attribute(_ attribute: XMLAttribute, _ number: Int) {
        let (space, local) = (attribute.name.space, attribute.name.local)
        var name = local
        if space == SWIDWords.xmlSpace {
            name = "xml:\(local)"
        } else if let prefix = prefixes[space] {
            name = "\(prefix):\(local)"
        } else if !space.isEmpty {
            xml.attribute("xmlns:n\(number)", space)
            name = "n\(number):\(local)"
        }
        checked(local, attribute.value) { $0.attribute(name, attribute.value) }
    }

    /// Names a text with characters that XML 1.0 cannot say.
    private mutating func checked(_ field: String, _ text: String, _ write: (inout XMLText) -> Void) {
        let before = xml.replaced
        write(&xml)
        if xml.replaced > before { losses.add(.reworded(field: field, value: text, written: "\u{FFFD}")) }
    }

    private mutating func line(_ depth: Int, _ words: String) {
        guard pretty, words.isEmpty else { return }
        xml.raw("\n")
        xml.raw(String(repeating: "  ", count: depth))
    }
}
