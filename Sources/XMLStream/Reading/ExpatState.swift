import CExpat

/// What expat's callbacks work on: the events that wait, and what must be known to make them.
struct ExpatState {
    /// An event, its text by where it is in the store, which may move while it grows.
    private struct Waiting {
        let kind: XMLPiece.Kind
        let name: Int32
        let line: Int
        let from: Int
        let to: Int
        let attributes: Range<Int>
    }

    private struct WaitingAttribute {
        let name: Int32
        let from: Int
        let to: Int
    }

    let parser: XML_Parser?
    let limits: XMLLimits

    private var events: [Waiting] = []
    private var head = 0
    private var attributes: [WaitingAttribute] = []
    private(set) var store = XMLByteStore()
    /// Line from 1 on which the event taken last began.
    private(set) var line = 1

    private(set) var failure: XMLError?
    var depth = 0
    var names: XMLNameTable
    /// Numbers of the names of the elements that are open; as many as ``depth`` says.
    private var open: [Int32] = []
    /// The names of those of them that have no number of their own.
    private var openNames: [XMLName] = []
    private var text: [UInt8] = []
    private var textLine = 1

    init(_ parser: XML_Parser?, _ limits: XMLLimits, _ names: XMLNameTable) {
        self.parser = parser
        self.limits = limits
        self.names = names
    }

    /// The event that waits longest; nil where none waits.
    mutating func take() -> XMLPiece? {
        guard head < events.count else {
            events.removeAll(keepingCapacity: true)
            attributes.removeAll(keepingCapacity: true)
            store.removeAll()
            names.letPass()
            head = 0
            return nil
        }
        defer { head += 1 }
        let event = events[head]
        line = event.line
        // Nothing is put into the store before the next piece of the document is read.
        return XMLPiece(
            kind: event.kind, name: event.name, line: event.line, text: store.bytes(event.from, event.to), attributes: event.attributes)
    }

    /// The attribute at `place`.
    func attribute(_ place: Int) -> XMLPieceAttribute {
        XMLPieceAttribute(name: attributes[place].name, value: store.bytes(attributes[place].from, attributes[place].to))
    }

    /// Adds a start tag, whose attributes from `first` on were added before.
    mutating func emitStart(_ name: Int32, attributesFrom first: Int) {
        flushText()
        open.append(name)
        if name < 0 { openNames.append(names[name]) }
        events.append(Waiting(kind: .start, name: name, line: currentLine, from: 0, to: 0, attributes: first..<attributes.count))
    }

    /// Adds the end tag of what was opened last.
    mutating func emitEnd() {
        guard var name = open.popLast() else { return }
        if name < 0, let text = openNames.popLast() { name = names.number(passing: text) }
        flushText()
        events.append(Waiting(kind: .end, name: name, line: currentLine, from: 0, to: 0, attributes: 0..<0))
    }

    /// Where the attributes of the next start tag begin.
    var attributesEnd: Int { attributes.count }

    mutating func addAttribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
        let from = store.count
        store.append(value)
        attributes.append(WaitingAttribute(name: name, from: from, to: store.count))
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if text.isEmpty { textLine = currentLine }
        guard text.count + bytes.count <= limits.textBytes else { return stop(.tooLong(limit: limits.textBytes)) }
        text.append(contentsOf: bytes)
    }

    private mutating func flushText() {
        guard !text.isEmpty else { return }
        let from = store.count
        text.withUnsafeBufferPointer { store.append($0) }
        events.append(Waiting(kind: .text, name: 0, line: textLine, from: from, to: store.count, attributes: 0..<0))
        text.removeAll(keepingCapacity: true)
    }

    /// Ends reading where expat has been given more of one tag, comment or instruction than a value may have: it holds all of it until it has the end. Tags that
    /// fit into one chunk always do.
    mutating func checkWaiting(fed: Int, by piece: Int) {
        let begun = Int(XML_GetCurrentByteIndex(parser))
        if begun >= 0, fed - begun > limits.textBytes + piece { stop(.tooLong(limit: limits.textBytes)) }
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
