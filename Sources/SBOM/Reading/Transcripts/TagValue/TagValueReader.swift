import Glibc
import JSONStream

/// Reads an SPDX tag-value document a tag at a time: comments passed over, `<text>` over many lines taken whole.
struct TagValueReader {
    /// A tag with its value, and the line on which it began. Its bytes are those of the document.
    struct Entry {
        let word: TagValueWord
        let tagBytes: UnsafeBufferPointer<UInt8>
        let bytes: UnsafeBufferPointer<UInt8>
        let line: Int

        /// The tag as it is written.
        var tag: String { String(decoding: tagBytes, as: UTF8.self) }

        /// True where the bytes of the value are its text: no line in it ends with a carriage return.
        var isPlain: Bool { bytes.baseAddress.map { memchr($0, 13, bytes.count) == nil } ?? true }

        /// The value, its lines ending with line feeds.
        var value: String {
            let text = String(decoding: bytes, as: UTF8.self)
            return isPlain ? text : text.replacing("\r\n", with: "\n")
        }
    }

    private let block: ByteBlock
    private let limit: Int
    private let isChecked: Bool
    private var at: Int
    private var line = 1

    /// - Parameter isChecked: true for a document that was read to its end before: that its values are UTF-8 is not looked at again.
    init(_ block: ByteBlock, limit: Int, isChecked: Bool = false) {
        self.block = block
        self.limit = limit
        self.isChecked = isChecked
        at = block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next tag; nil at the end.
    mutating func next() throws(SBOMError) -> Entry? {
        while at < block.count {
            let start = line
            let text = Self.trimmed(takeLine())
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            guard let colon = Self.place(of: UInt8(ascii: ":"), in: text), Self.isTag(text[..<colon]) else {
                throw .tagValue(.noTag(line: start, text: quoted(String(decoding: text.prefix(80), as: UTF8.self))))
            }
            let tag = Self.trimmed(UnsafeBufferPointer(rebasing: text[..<colon]))
            let rest = Self.trimmed(UnsafeBufferPointer(rebasing: text[(colon + 1)...]))
            return Entry(word: TagValueTags.word(tag), tagBytes: tag, bytes: try value(rest, start), line: start)
        }
        return nil
    }

    private mutating func value(_ rest: UnsafeBufferPointer<UInt8>, _ start: Int) throws(SBOMError) -> UnsafeBufferPointer<UInt8> {
        guard rest.count >= 6, rest.starts(with: "<text>".utf8), let base = rest.baseAddress else { return try checked(rest, start) }
        let begin = UnsafePointer(block.base).distance(to: base) + 6
        var from = begin
        while true {
            if let end = Self.find("</text>", in: block.bytes[from..<at]) {
                return try checked(UnsafeBufferPointer(rebasing: block.bytes[begin..<end]), start)
            }
            guard at - begin <= limit else { throw .tagValue(.tooLong(line: start, limit: limit)) }
            guard at < block.count else { throw .tagValue(.openText(line: start)) }
            from = at
            _ = takeLine()
        }
    }

    private func checked(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) throws(SBOMError) -> UnsafeBufferPointer<UInt8> {
        guard bytes.count <= limit else { throw .tagValue(.tooLong(line: start, limit: limit)) }
        if !isChecked, let base = bytes.baseAddress, UTF8Check.firstInvalid(base, 0..<bytes.count) != nil { throw .tagValue(.notUTF8(line: start)) }
        return bytes
    }

    /// The words of a value; the last of `most` is all that is left.
    static func words(_ value: UnsafeBufferPointer<UInt8>, most: Int = .max) -> [UnsafeBufferPointer<UInt8>] {
        var found: [UnsafeBufferPointer<UInt8>] = []
        var at = 0
        while true {
            while at < value.count, value[at] == 32 { at += 1 }
            guard at < value.count else { return found }
            var end = at
            if found.count + 1 == most { end = value.count } else { while end < value.count, value[end] != 32 { end += 1 } }
            found.append(UnsafeBufferPointer(rebasing: value[at..<end]))
            at = end
        }
    }

    /// The bytes up to the line feed, which is passed.
    private mutating func takeLine() -> UnsafeBufferPointer<UInt8> {
        let rest = UnsafeBufferPointer(rebasing: block.bytes[at...])
        let end = Self.place(of: 10, in: rest) ?? rest.count
        at = min(at + end + 1, block.count)
        line += 1
        return UnsafeBufferPointer(rebasing: rest[..<end])
    }

    private static func isTag(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !bytes.isEmpty && bytes.count <= 64
            && bytes.allSatisfy { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 32 }
    }

    /// The bytes without white space around them.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
        var (start, end) = (0, bytes.count)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
        return UnsafeRawPointer(base).distance(to: found)
    }

    private static func find(_ mark: StaticString, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        mark.withUTF8Buffer { mark in
            var place = bytes.startIndex
            while let start = bytes[place...].firstIndex(of: mark[0]) {
                if bytes[start...].starts(with: mark) { return start }
                place = start + 1
            }
            return nil
        }
    }
}
