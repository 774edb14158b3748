public import JSONStream

/// Reads an XML document front to back, an event at a time, without building a tree (XML 1.0 with name spaces; what is not plain by expat).
///
/// A document type declaration is refused, so there are no entities but the five of XML itself, and nothing outside the document is ever read.
/// ```swift
/// var xml = XMLReader(block)
/// while let event = try xml.next() {
///     switch event {
///     case .start(let name, let attributes): …
///     case .text(let text): …
///     case .end(let name): …
///     }
/// }
/// ```
public struct XMLReader {
    let pieces: XMLPieces

    /// A reader at the start of the document in `block`.
    public init(_ block: ByteBlock, limits: XMLLimits = XMLLimits()) { pieces = XMLPieces(block, limits: limits) }

    /// The same by expat alone, which plain documents are held against.
    init(byExpat block: ByteBlock, limits: XMLLimits = XMLLimits()) { pieces = XMLPieces(block, limits: limits, isPlain: false) }

    /// A reader of what a parser is given in pieces; ``next()`` is nil too where the next piece is needed.
    init(_ parser: ExpatParser) { pieces = XMLPieces(parser) }

    /// The next event; nil once the document has ended as it should.
    public mutating func next() throws(XMLError) -> XMLEvent? { try nextPiece().map { event($0) } }

    /// Line from 1 on which the event returned last began.
    public var line: Int { pieces.line }

    /// Reads on to the end of the element whose start was returned last.
    public mutating func skip() throws(XMLError) {
        var depth = 1
        while depth > 0, let piece = try nextPiece() {
            switch piece.kind {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: continue
            }
        }
    }

    /// Reads on to the end of the element whose start was returned last, and gives back all text in it, that of inner elements included.
    public mutating func text() throws(XMLError) -> String {
        var found = ""
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text(let text): found += text
            }
        }
        return found
    }
}
