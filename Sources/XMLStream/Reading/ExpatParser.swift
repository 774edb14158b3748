import CExpat
import JSONStream

/// Expat fed piece by piece; its callbacks put events into a queue (``ExpatState``) from which ``XMLPieces`` takes them.
final class ExpatParser {
    /// Bytes that expat is given at a time.
    static let chunk = 1 << 16
    /// The same while a tag or comment is open that is longer than that: expat goes over it from its beginning with each piece, so pieces grow with it.
    static let largestChunk = 4 << 20
    /// Stands between name space and name in expat's joined names; no XML text can hold it.
    static let separator: UInt8 = 1

    /// The document; nil where it comes in pieces (``push(_:isLast:)``).
    private let block: ByteBlock?
    private let parser: XML_Parser?
    /// At an address of its own, so that the callbacks get at it without a count of holders or a check for other users. Nobody else is at it while expat runs.
    let state: UnsafeMutablePointer<ExpatState>
    private var at = 0
    private var hasEnded = false

    /// - Parameter names: names that have numbers already.
    init(_ block: ByteBlock?, limits: XMLLimits, names: XMLNameTable = XMLNameTable()) {
        self.block = block
        let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
        self.parser = parser
        state = UnsafeMutablePointer<ExpatState>.allocate(capacity: 1)
        state.initialize(to: ExpatState(parser, limits, names))
        ExpatState.setHandlers(parser, state)
    }

    deinit {
        XML_ParserFree(parser)
        state.pointee.store.free()
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Line from 1 on which the event taken last began.
    var line: Int { state.pointee.line }

    /// The next event; feeds the parser where none waits.
    func nextPiece() throws(XMLError) -> XMLPiece? {
        while true {
            if let event = state.pointee.take() { return event }
            if hasEnded {
                if let failure = state.pointee.failure { throw failure }
                return nil
            }
            guard let block else { return nil }
            feed(block)
        }
    }

    /// Takes the next bytes of a document that comes in pieces. All events that wait must have been taken.
    ///
    /// - Parameter isLast: whether the document ends with them.
    func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        var begin = 0
        while !hasEnded, begin < bytes.count || isLast {
            let count = min(bytes.count - begin, Self.largestChunk)
            let ends = isLast && begin + count == bytes.count
            parse(count == 0 ? nil : bytes.baseAddress.map { $0 + begin }, count, isLast: ends)
            begin += count
            if ends { break }
        }
    }

    private func feed(_ block: ByteBlock) {
        let open = at - max(0, Int(XML_GetCurrentByteIndex(parser)))
        let count = min(max(Self.chunk, min(open, Self.largestChunk)), block.count - at)
        let begin = at
        parse(block.base + begin, count, isLast: begin + count == block.count)
        block.letGo(begin..<begin + count)
    }

    private func parse(_ bytes: UnsafePointer<UInt8>?, _ count: Int, isLast: Bool) {
        let status = XML_Parse(parser, UnsafeRawPointer(bytes)?.assumingMemoryBound(to: CChar.self), Int32(count), isLast ? 1 : 0)
        at += count
        if status != XML_STATUS_OK { state.pointee.fail(XML_GetErrorCode(parser)) }
        state.pointee.checkWaiting(fed: at, by: max(Self.chunk, count))
        hasEnded = isLast || state.pointee.failure != nil
    }
}
