import Glibc
public import JSONStream

/// The encodings in which tables come, told from the bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Shift_JIS as Windows writes it.
    case shiftJIS = "CP932"
    case eucJP = "EUC-JP"

    /// The text of `block` in UTF-8 without a byte order mark, and the encoding it was in.
    ///
    /// A byte order mark decides. Else bytes that are valid UTF-8 are UTF-8; else the one of Shift_JIS and EUC-JP in which they are valid, and where they are valid
    /// in both, the one that gives fewer half-width kana, which nobody writes and wrong readings are full of.
    /// - Throws: ``TableError/unknownEncoding`` where none fits.
    public static func decode(_ block: ByteBlock) throws(TableError) -> (text: [UInt8], encoding: TextEncoding) {
        let bytes = block.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let text = valid(bytes.dropFirst(3)) else { throw .unknownEncoding }
            return (text, .utf8)
        }
        for (mark, encoding) in [([0xFF, 0xFE], utf16LittleEndian), ([0xFE, 0xFF], utf16BigEndian)] as [([UInt8], TextEncoding)]
        where bytes.starts(with: mark) {
            guard let text = converted(Array(bytes.dropFirst(2)), from: encoding) else { throw .unknownEncoding }
            return (text, encoding)
        }
        if let text = valid(bytes[...]) { return (text, .utf8) }
        let all = Array(bytes)
        let readings = [shiftJIS, eucJP].compactMap { encoding in converted(all, from: encoding).map { (text: $0, encoding: encoding) } }
        guard let best = readings.min(by: { halfWidthKana($0.text) < halfWidthKana($1.text) }) else { throw .unknownEncoding }
        return best
    }

    /// UTF-8 `text` in this encoding; nil where it has characters that the encoding lacks.
    public func encode(_ text: [UInt8]) -> [UInt8]? { self == .utf8 ? text : Self.iconv(text, from: "UTF-8", to: rawValue) }

    private static func valid(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
        guard let base = bytes.base.baseAddress, UTF8Check.firstInvalid(base, bytes.startIndex..<bytes.endIndex) == nil else { return nil }
        return Array(bytes)
    }

    private static func converted(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? { iconv(bytes, from: encoding.rawValue, to: "UTF-8") }

    private static func iconv(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
        guard let handle = iconv_open(to, from), handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (source, left) = (input.baseAddress, input.count)
                var (target, room) = (output.baseAddress, output.count)
                guard Glibc.iconv(handle, &source, &left, &target, &room) != -1, left == 0 else { return nil }
                return output.count - room
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }

    /// U+FF61 to U+FF9F, in UTF-8 EF BD A1 to EF BE 9F.
    private static func halfWidthKana(_ text: [UInt8]) -> Int {
        var count = 0
        var at = 0
        while at + 2 < text.count {
            if text[at] == 0xEF, text[at + 1] == 0xBD && text[at + 2] >= 0xA1 || text[at + 1] == 0xBE && text[at + 2] <= 0x9F { count += 1 }
            at += 1
        }
        return count
    }
}
