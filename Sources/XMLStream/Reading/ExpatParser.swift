import CExpat
import JSONStream

/// Expat fed piece by piece; its callbacks put events into a queue from which ``XMLReader`` takes them.
final class ExpatParser {
    private static let chunk = 1 << 16
    /// Stands between name space and name in expat's joined names; no XML text can hold it.
    static let separator: UInt8 = 1

    private let block: ByteBlock
    let limits: XMLLimits
    let parser: XML_Parser?
    private var at = 0
    private var hasEnded = false

    private var events: [(event: XMLEvent, line: Int)] = []
    private var head = 0
    private(set) var line = 1

    var failure: XMLError?
    var depth = 0
    var names = XMLNameTable()
    /// Names of the elements that are open; as many as ``depth`` says.
    var open: [XMLName] = []
    private var text: [UInt8] = []
    private var textLine = 1

    init(_ block: ByteBlock, limits: XMLLimits) {
        self.block = block
        self.limits = limits
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
        setHandlers()
    }

    deinit { XML_ParserFree(parser) }

    /// The next event; feeds the parser where none waits.
    func next() throws(XMLError) -> XMLEvent? {
        while head == events.count {
            events.removeAll(keepingCapacity: true)
            head = 0
            if hasEnded {
                if let failure { throw failure }
                return nil
            }
            feed()
        }
        defer { head += 1 }
        line = events[head].line
        return events[head].event
    }

    private func feed() {
        let count = min(Self.chunk, block.count - at)
        let isLast = at + count == block.count
        let status = block.base.advanced(by: at).withMemoryRebound(to: CChar.self, capacity: count) { bytes in
            XML_Parse(parser, bytes, Int32(count), isLast ? 1 : 0)
        }
        block.letGo(at..<at + count)
        at += count
        if status != XML_STATUS_OK {
            if failure == nil { failure = error(Self.reason(XML_GetErrorCode(parser), isEmpty: depth == 0 && events.isEmpty && line == 1)) }
            hasEnded = true
        }
        if isLast { hasEnded = true }
    }

    // MARK: What the callbacks do.

    func emit(_ event: XMLEvent) {
        flushText()
        events.append((event, currentLine))
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if text.isEmpty { textLine = currentLine }
        guard text.count + bytes.count <= limits.textBytes else { return stop(.tooLong(limit: limits.textBytes)) }
        text.append(contentsOf: bytes)
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        events.append((.text(String(decoding: text, as: UTF8.self)), textLine))
        text.removeAll(keepingCapacity: true)
    }

    func stop(_ reason: XMLError.Reason) {
        guard failure == nil else { return }
        failure = error(reason)
        XML_StopParser(parser, 0)
    }

    private var currentLine: Int { Int(XML_GetCurrentLineNumber(parser)) }

    private func error(_ reason: XMLError.Reason) -> XMLError {
        XMLError(reason: reason, line: max(1, currentLine), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    private static func reason(_ code: XML_Error, isEmpty: Bool) -> XMLError.Reason {
        switch code {
        case XML_ERROR_NO_ELEMENTS: isEmpty ? .empty : .unexpectedEnd
        case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION: .unexpectedEnd
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .unknownEncoding
        default: .malformed(XML_ErrorString(code).map { String(cString: $0) } ?? "")
        }
    }
}
