/// Cuts a document that comes in pieces into its entries, each a small tree: a feed of any size takes the memory of one entry.
///
/// ```swift
/// var entries = XMLEntries(names: ["update"])
/// try entries.feed(piece) { … }
/// try entries.finish { … }
/// ```
public struct XMLEntries {
    /// What an entry came to.
    public enum Entry {
        /// The entry as a tree.
        case tree(XMLNode)
        /// An entry of more elements than the limit, which is passed over: its name and line.
        case tooLarge(name: String, line: Int)
    }

    private let parser: ExpatParser
    private var reader: XMLReader
    private let names: Set<String>
    private let limit: Int
    private var open: [XMLNode] = []
    private var count = 0
    /// Depth below the first element of an entry that is passed over; 0 where none is.
    private var passing = 0
    /// Whether the document's first element has come.
    private var hasRoot = false

    /// - Parameters:
    ///   - names: local names of the elements that are entries; the document's first element is none.
    ///   - limit: most elements of one entry.
    ///   - limits: of the reader.
    public init(names: Set<String>, limit: Int = 200_000, limits: XMLLimits = XMLLimits()) {
        parser = ExpatParser(nil, limits: limits)
        reader = XMLReader(parser)
        self.names = names
        self.limit = limit
    }

    /// Takes the next piece of the document and hands over each entry that it completes.
    ///
    /// - Throws: ``XMLError``, after which nothing more can be read, or what `emit` throws.
    public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, emit: (Entry) throws -> Void) throws {
        guard !bytes.isEmpty else { return }
        parser.push(bytes, isLast: false)
        try drain(emit)
    }

    /// Ends the document.
    ///
    /// - Throws: ``XMLError`` if it breaks off, or what `emit` throws.
    public mutating func finish(emit: (Entry) throws -> Void) throws {
        parser.push(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        try drain(emit)
    }

    private mutating func drain(_ emit: (Entry) throws -> Void) throws {
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes): start(name, attributes)
            case .text(let text): if passing == 0, !open.isEmpty { open[open.count - 1].text += text }
            case .end: try end(emit)
            }
        }
    }

    private mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) {
        guard passing == 0 else {
            passing += 1
            return
        }
        defer { hasRoot = true }
        guard !open.isEmpty || hasRoot && names.contains(name.local) else { return }
        count += 1
        if count > limit, let first = open.first {
            passing = open.count + 1
            open = [XMLNode(first.name, line: first.line)]
        } else {
            open.append(XMLNode(name, attributes: attributes, line: reader.line))
        }
    }

    private mutating func end(_ emit: (Entry) throws -> Void) throws {
        if passing > 0 {
            passing -= 1
            guard passing == 0, let first = open.popLast() else { return }
            count = 0
            return try emit(.tooLarge(name: first.name.local, line: first.line))
        }
        guard let done = open.popLast() else { return }
        guard open.isEmpty else {
            open[open.count - 1].children.append(done)
            return
        }
        count = 0
        try emit(.tree(done))
    }
}
