/// Writes JSON in the order it is told to, so that the same input gives the same bytes (RFC 8259).
///
/// Slashes and characters beyond ASCII stand as they are; control characters are escaped.
public struct JSONWriter {
    /// The text so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private var counts: [Int] = []
    private var afterKey = false

    /// - Parameter pretty: two spaces a level and a line for each member, or no white space at all.
    public init(pretty: Bool = false) { self.pretty = pretty }

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the object opened last.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the array opened last.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Names the member whose value comes next.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(32) }
        afterKey = true
    }

    /// The same with a name whose characters are at hand as well-formed UTF-8.
    public mutating func key(utf8 name: UnsafeBufferPointer<UInt8>) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(32) }
        afterKey = true
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    /// Writes a string whose characters are at hand as well-formed UTF-8.
    public mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        quote(utf8)
    }

    /// Writes a whole number.
    public mutating func int(_ number: Int) { literal(String(number)) }

    /// Writes true or false.
    public mutating func bool(_ flag: Bool) { literal(flag ? "true" : "false") }

    /// Writes null.
    public mutating func null() { literal("null") }

    /// Writes `text` as it is: a number kept as text, or JSON made elsewhere.
    public mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a tree.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .string(let text): string(text)
        case .number(let text): literal(text)
        case .bool(let flag): bool(flag)
        case .null: null()
        }
    }

    /// Ends the line: for JSON Lines, and for files that people open.
    public mutating func newline() { bytes.append(10) }

    /// Makes room for about as many bytes more, where it is known how long the text will be.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Hands over what was written and starts empty again, keeping open levels.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Hands over what was written, with its memory: for what is written once.
    package mutating func handOver() -> [UInt8] {
        var written: [UInt8] = []
        swap(&written, &bytes)
        return written
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        counts.append(0)
    }

    private mutating func close(_ bracket: UInt8) {
        let count = counts.popLast() ?? 0
        if pretty, count > 0 { indent() }
        bytes.append(bracket)
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        guard let last = counts.indices.last else { return }
        if counts[last] > 0 { bytes.append(UInt8(ascii: ",")) }
        counts[last] += 1
        if pretty { indent() }
    }

    private mutating func indent() {
        let count = counts.count * 2 + 1
        guard count <= Self.margin.count else {
            bytes.append(10)
            bytes.append(contentsOf: repeatElement(32, count: count - 1))
            return
        }
        Self.margin.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    /// The beginning of a line on the deepest of the usual levels.
    private static let margin: [UInt8] = [10] + Array(repeating: 32, count: 64)

    private mutating func quote(_ text: String) {
        var copy = text
        copy.withUTF8 { quote($0) }
    }

    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        if let base = utf8.baseAddress {
            // Whole stretches at once: few texts hold anything to escape.
            var start = 0
            while true {
                let end = ByteScan.endOfUnescaped(base, start, utf8.count)
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
                guard end < utf8.count else { break }
                escape(utf8[end])
                start = end + 1
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 10: bytes.append(UInt8(ascii: "n"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case 9: bytes.append(UInt8(ascii: "t"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(Self.digits[Int(byte >> 4)])
            bytes.append(Self.digits[Int(byte & 15)])
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
