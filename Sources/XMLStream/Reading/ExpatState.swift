import CExpat

/// What expat's callbacks work on: the events that wait, and what must be known to make them.
struct ExpatState {
    let parser: XML_Parser?
    let limits: XMLLimits

    private var events: [(event: XMLEvent, line: Int)] = []
    private var head = 0
    /// Line from 1 on which the event taken last began.
    private(set) var line = 1

    private(set) var failure: XMLError?
    var depth = 0
    var names = XMLNameTable()
    /// Names of the elements that are open; as many as ``depth`` says.
    var open: [XMLName] = []
    private var text: [UInt8] = []
    private var textLine = 1

    init(_ parser: XML_Parser?, _ limits: XMLLimits) {
        self.parser = parser
        self.limits = limits
    }

    /// The event that waits longest; nil where none waits.
    mutating func take() -> XMLEvent? {
        guard head < events.count else {
            events.removeAll(keepingCapacity: true)
            head = 0
            return nil
        }
        defer { head += 1 }
        line = events[head].line
        // Moved out, not copied: nobody asks for it again.
        var event = XMLEvent.text("")
        swap(&event, &events[head].event)
        return event
    }

    mutating func emit(_ event: XMLEvent) {
        flushText()
        events.append((event, currentLine))
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if text.isEmpty { textLine = currentLine }
        guard text.count + bytes.count <= limits.textBytes else { return stop(.tooLong(limit: limits.textBytes)) }
        text.append(contentsOf: bytes)
    }

    private mutating func flushText() {
        guard !text.isEmpty else { return }
        events.append((.text(String(decoding: text, as: UTF8.self)), textLine))
        text.removeAll(keepingCapacity: true)
    }

    /// Ends reading where expat has been given more of one tag, comment or instruction than a value may have: it holds all of it until it has the end. Tags that
    /// fit into one chunk always do.
    mutating func checkWaiting(fed: Int) {
        let begun = Int(XML_GetCurrentByteIndex(parser))
        if begun >= 0, fed - begun > limits.textBytes + ExpatParser.chunk { stop(.tooLong(limit: limits.textBytes)) }
    }

    /// Ends reading, for a reason of our own.
    mutating func stop(_ reason: XMLError.Reason) {
        guard failure == nil else { return }
        failure = error(reason)
        XML_StopParser(parser, 0)
    }

    /// Expat has ended reading, for a reason of its own if there is none yet.
    mutating func fail(_ code: XML_Error) {
        if failure == nil { failure = error(Self.reason(code, isEmpty: depth == 0 && events.isEmpty && line == 1)) }
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
