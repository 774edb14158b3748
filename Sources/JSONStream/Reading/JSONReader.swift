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
        var index: Int
        /// The current key between its quotes, for the JSON Pointer.
        var keyStart: Int
        var keyEnd: Int
    }

    let block: ByteBlock
    let base: UnsafePointer<UInt8>
    let start: Int
    let limit: Int
    let limits: JSONLimits
    var at: Int
    var levels: [Level] = []
    private let lineBase: Int

    /// A reader at the start of a document.
    ///
    /// - Parameters:
    ///   - block: the bytes; kept alive by the reader.
    ///   - range: the part to read, all by default.
    ///   - limits: nesting and string limits.
    ///   - lineBase: lines that come before the document in its file, added to reported lines.
    public init(_ block: ByteBlock, range: Range<Int>? = nil, limits: JSONLimits = JSONLimits(), lineBase: Int = 0) {
        let part = (range ?? 0..<block.count).clamped(to: 0..<block.count)
        self.block = block
        base = block.base
        start = part.lowerBound
        limit = part.upperBound
        at = part.lowerBound
        self.limits = limits
        self.lineBase = lineBase
        levels.reserveCapacity(16)
        if limit - at >= 3, base[at] == 0xEF, base[at + 1] == 0xBB, base[at + 2] == 0xBF { at += 3 }
    }

    /// Bytes from the start of the block to the next byte to read.
    public var offset: Int { at }

    /// Levels of objects and arrays that are open.
    public var depth: Int { levels.count }

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
        while at < limit, base[at] <= 32, base[at] == 32 || base[at] == 10 || base[at] == 13 || base[at] == 9 { at += 1 }
    }

    func error(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
        let offset = place ?? at
        var line = 1 + lineBase
        var lineStart = start
        var position = start
        while position < min(offset, limit) {
            if base[position] == 10 {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        return JSONError(reason: reason, offset: offset, line: line, column: offset - lineStart + 1, pointer: pointer)
    }

    func endError() -> JSONError {
        var position = start
        while position < limit, base[position] <= 32 { position += 1 }
        return error(position >= limit ? .empty : .unexpectedEnd, at: limit)
    }

    func unexpected() -> JSONError {
        guard at < limit else { return endError() }
        let looksWide = at - start < 4 && limit - start >= 2 && (base[start] == 0 || base[start + 1] == 0 || base[start] >= 0xFE)
        if looksWide { return error(.notUTF8Encoding) }
        return error(.unexpectedByte(base[at]))
    }

    func wrong(_ expected: JSONKind) -> JSONError {
        var copy = self
        do {
            let found = try copy.kind()
            return copy.error(.wrongType(expected: expected, found: found))
        } catch {
            return error
        }
    }
}
