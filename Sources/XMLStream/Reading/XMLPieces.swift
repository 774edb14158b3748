import JSONStream

/// The events of a document: read as plain XML as long as it is, and by expat from the first thing on that is not.
///
/// Expat begins at the beginning then, and the events that were given out already are passed over: they are the same (`PlainXMLTests`).
final class XMLPieces {
    private let block: ByteBlock
    private let limits: XMLLimits
    /// At an address of its own, so that it is worked on without a check for other users.
    let plain: UnsafeMutablePointer<PlainPieces>
    private(set) var expat: ExpatParser?

    /// - Parameter isPlain: false leaves everything to expat.
    init(_ block: ByteBlock, limits: XMLLimits, isPlain: Bool = true) {
        self.block = block
        self.limits = limits
        plain = .allocate(capacity: 1)
        plain.initialize(to: PlainPieces(block, limits))
        if !isPlain { expat = ExpatParser(block, limits: limits) }
    }

    /// What a parser is given in pieces, which expat alone can read.
    init(_ parser: ExpatParser) {
        block = ByteBlock([])
        limits = XMLLimits()
        plain = .allocate(capacity: 1)
        plain.initialize(to: PlainPieces(block, limits))
        expat = parser
    }

    deinit {
        plain.pointee.free()
        plain.deinitialize(count: 1)
        plain.deallocate()
    }

    /// Line from 1 on which the event taken last began.
    var line: Int { expat?.line ?? plain.pointee.line }

    /// The next event; nil at the end.
    func next() throws(XMLError) -> XMLPiece? {
        if let expat { return try expat.nextPiece() }
        switch plain.pointee.next() {
        case .piece(let piece): return piece
        case .over: return nil
        case .unsure: return try change()
        }
    }

    private func change() throws(XMLError) -> XMLPiece? {
        let expat = ExpatParser(block, limits: limits, names: plain.pointee.names)
        self.expat = expat
        for _ in 0..<plain.pointee.given { guard try expat.nextPiece() != nil else { return nil } }
        return try expat.nextPiece()
    }
}
