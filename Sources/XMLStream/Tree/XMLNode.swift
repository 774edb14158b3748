public import JSONStream

/// An element with all that is in it, for documents small enough to be held as a tree.
public struct XMLNode: Sendable, Hashable {
    /// Its name.
    public var name: XMLName
    /// Its attributes, in the order of the document.
    public var attributes: [XMLAttribute]
    /// The elements in it, in the order of the document.
    public var children: [XMLNode] = []
    /// All text that stands directly in it, joined.
    public var text = ""
    /// Line from 1 of its start tag.
    public var line: Int

    /// An empty element.
    public init(_ name: XMLName, attributes: [XMLAttribute] = [], line: Int = 1) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// The root element of the document in `block`.
    ///
    /// - Throws: ``XMLError``, among others for more than ``XMLLimits/nodes`` elements.
    public static func read(_ block: ByteBlock, limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLNode {
        var xml = XMLReader(block, limits: limits)
        var open: [XMLNode] = []
        var count = 0
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                count += 1
                guard count <= limits.nodes else { throw XMLError(reason: .tooManyNodes(limit: limits.nodes), line: xml.line, column: 1) }
                open.append(XMLNode(name, attributes: attributes, line: xml.line))
            case .text(let text): if !open.isEmpty { open[open.count - 1].text += text }
            case .end:
                guard let done = open.popLast() else { continue }
                if open.isEmpty {
                    while try xml.next() != nil {}
                    return done
                }
                open[open.count - 1].children.append(done)
            }
        }
        throw XMLError(reason: .empty, line: 1, column: 1)
    }

    /// The first child of this local name, whatever its name space.
    public func child(_ local: String) -> XMLNode? { children.first { $0.name.local == local } }

    /// All children of this local name, whatever their name space.
    public func all(_ local: String) -> [XMLNode] { children.filter { $0.name.local == local } }

    /// The value of the attribute of this local name, whatever its name space.
    public func attribute(_ local: String) -> String? { attributes.first { $0.name.local == local }?.value }
}
