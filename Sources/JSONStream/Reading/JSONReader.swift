/// Reads a JSON document front to back, a value at a time, without building a tree (RFC 8259, UTF-8 only).
///
/// The caller asks for what it expects; anything else is a ``JSONError`` with its line, column and JSON Pointer:
/// ```swift
/// var json = JSONReader(ByteBlock(bytes))
/// try json.beginObject()
/// while let key = try json.nextKey() {
///     switch key {
///     case "name": name = try json.string()
///     default: try json.skip()
///     }
/// }
/// try json.end()
/// ```
public struct JSONReader {
    struct Level {
        var isObject: Bool
        /// Members or elements begun so far.
        var index = 0
        /// Number of an array's first element in the JSON Pointer.
        var first = 0
        /// The current key between its quotes, for the JSON Pointer; negative between a comma and the next key.
        var keyStart = -1
        var keyEnd = -1
    }

    let block: ByteBlock
    let base: UnsafePointer<UInt8>
    let start: Int
    /// Behind the byte order mark, if there is one.
    let textStart: Int
    let limit: Int
    let limits: JSONLimits
    var at: Int
    /// The innermost open level, apart from the others, since nearly every step is about it alone; of no meaning where none is open.
    var top = Level(isObject: false)
    /// The levels around it, the outermost first.
    var outer: [Level] = []
    /// Levels of objects and arrays that are open.
    public internal(set) var depth = 0
    /// Did the string scanned last have an escape?
    var sawEscape = false
    /// Has it nothing but ASCII?
    var sawASCII = false
    /// Where the document begins, if it is a part of something longer.
    let origin: JSONOrigin?

    /// A reader at the start of a document.
    ///
    /// - Parameters:
    ///   - block: the bytes; kept alive by the reader.
    ///   - range: the part to read, all by default.
    ///   - limits: nesting and string limits.
    ///   - lineBase: lines that come before the document in its file, added to reported lines.
    public init(_ block: ByteBlock, range: Range<Int>? = nil, limits: JSONLimits = JSONLimits(), lineBase: Int = 0) {
        self.init(block, range: range, limits: limits, origin: lineBase == 0 ? nil : JSONOrigin(lines: lineBase))
    }

    init(_ block: ByteBlock, range: Range<Int>? = nil, limits: JSONLimits, origin: JSONOrigin?, mayHaveMark: Bool = true) {
        let part = (range ?? 0..<block.count).clamped(to: 0..<block.count)
        self.block = block
        base = block.base
        start = part.lowerBound
        limit = part.upperBound
        textStart = mayHaveMark && part.count >= 3 && block.bytes[part].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
        at = textStart
        self.limits = limits
        self.origin = origin
    }

    /// Bytes from the start of the block to the next byte to read.
    public var offset: Int { at }

    /// The kind of the next value, which stays unread.
    public mutating func kind() throws(JSONError) -> JSONKind {
        skipSpace()
        guard at < limit else { throw endError() }
        switch base[at] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw unexpected()
        }
    }

    /// Only white space may follow.
    public mutating func end() throws(JSONError) {
        skipSpace()
        if at < limit { throw error(.trailingData) }
    }

    @inline(__always)
    mutating func skipSpace() {
        while at < limit, Self.isSpace(base[at]) { at += 1 }
    }

    /// Is `byte` white space (section 2)?
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte <= 32 && (byte == 32 || byte == 10 || byte == 13 || byte == 9)
    }
}
