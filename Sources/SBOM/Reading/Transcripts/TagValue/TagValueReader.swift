import JSONStream

/// Reads an SPDX tag-value document a tag at a time: comments passed over, `<text>` over many lines taken whole.
struct TagValueReader {
    /// A tag with its value, and the line on which it began.
    struct Entry {
        let tag: String
        let value: String
        let line: Int
    }

    private let block: ByteBlock
    private let limit: Int
    private var at: Int
    private var line = 1

    init(_ block: ByteBlock, limit: Int) {
        self.block = block
        self.limit = limit
        at = block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next tag; nil at the end.
    mutating func next() throws(SBOMError) -> Entry? {
        while at < block.count {
            let start = line
            let whole = takeLine()
            let text = Self.trimmed(whole)
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")), Self.isTag(text[..<colon]) else {
                throw .tagValue(.noTag(line: start, text: quoted(String(decoding: text.prefix(80), as: UTF8.self))))
            }
            let tag = String(decoding: Self.trimmed(text[..<colon]), as: UTF8.self)
            let rest = Self.trimmed(text[(colon + 1)...])
            return Entry(tag: tag, value: try value(rest, start), line: start)
        }
        return nil
    }

    private mutating func value(_ rest: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int) throws(SBOMError) -> String {
        guard rest.starts(with: "<text>".utf8) else { return try checked(rest, start) }
        let begin = rest.startIndex + 6
        var from = begin
        while true {
            if let end = Self.find("</text>", in: block.bytes[from..<at]) { return try checked(block.bytes[begin..<end], start) }
            guard at - begin <= limit else { throw .tagValue(.tooLong(line: start, limit: limit)) }
            guard at < block.count else { throw .tagValue(.openText(line: start)) }
            from = at
            _ = takeLine()
        }
    }

    private func checked(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int) throws(SBOMError) -> String {
        guard bytes.count <= limit else { throw .tagValue(.tooLong(line: start, limit: limit)) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .tagValue(.notUTF8(line: start)) }
        return text.utf8.contains(13) ? text.replacing("\r\n", with: "\n") : text
    }

    /// The words of a value; the last of `most` is all that is left.
    static func words(_ value: String, most: Int = .max) -> [String] {
        value.utf8.split(separator: 32, maxSplits: most - 1, omittingEmptySubsequences: true).map { String(Substring($0)) }
    }

    /// The bytes up to the line feed, which is passed.
    private mutating func takeLine() -> Slice<UnsafeBufferPointer<UInt8>> {
        let begin = at
        let end = block.bytes[at...].firstIndex(of: 10) ?? block.count
        at = min(end + 1, block.count)
        line += 1
        return block.bytes[begin..<end]
    }

    private static func isTag(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !bytes.isEmpty && bytes.count <= 64
            && bytes.allSatisfy { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 32 }
    }

    static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else {
            return bytes[bytes.endIndex...]
        }
        return bytes[start...end]
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
