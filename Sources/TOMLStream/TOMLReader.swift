public import JSONStream

/// Reads a TOML 1.0 document into a tree.
///
/// All of the language but for the forms of numbers and dates, which stay as they are written (``JSONValue/number(_:)``); a table may be opened twice.
public struct TOMLReader {
    /// Deepest nesting of arrays and inline tables, and most parts of a dotted key.
    static let deepest = 64

    private var bytes: TOMLScanner
    private var root = TOMLTable()

    /// The document in `block` as a tree of objects.
    ///
    /// - Throws: ``TOMLError`` with the line.
    public static func read(_ block: ByteBlock) throws(TOMLError) -> JSONValue {
        let text = block.copied()
        guard String(validating: text, as: UTF8.self) != nil else { throw TOMLError(reason: .notUTF8, line: 1) }
        var reader = TOMLReader(bytes: TOMLScanner(text))
        try reader.run()
        return reader.root.value()
    }

    private init(bytes: TOMLScanner) { self.bytes = bytes }

    private mutating func run() throws(TOMLError) {
        var path: [String] = []
        while true {
            bytes.skipLines()
            guard let byte = bytes.peek else { return }
            if byte == UInt8(ascii: "[") {
                path = try header()
            } else {
                let key = try bytes.key()
                try bytes.expect("=")
                let value = try bytes.value(depth: 0)
                guard root.set(path + key, value) else { throw bytes.error(.duplicate) }
                try bytes.endLine()
            }
        }
    }

    /// `[a.b]` or `[[a.b]]`.
    private mutating func header() throws(TOMLError) -> [String] {
        bytes.step()
        let isArray = bytes.peek == UInt8(ascii: "[")
        if isArray { bytes.step() }
        let path = try bytes.key()
        try bytes.expect("]")
        if isArray { try bytes.expect("]") }
        guard root.open(path, isArray: isArray) else { throw bytes.error(.duplicate) }
        try bytes.endLine()
        return path
    }
}
