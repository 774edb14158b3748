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
    /// in both, Shift_JIS if all that is not ASCII reads as words in half-width kana, else the one that gives fewer of these, which wrong readings are full of.
    /// - Throws: ``TableError/unknownEncoding`` where none fits.
    public static func decode(_ block: ByteBlock) throws(TableError) -> (text: [UInt8], encoding: TextEncoding) {
        let (text, encoding, _) = try look(block)
        return (Array(text.bytes), encoding)
    }

    /// The same without a copy of what is UTF-8 already, and whether another reading is nearly as likely.
    static func look(_ block: ByteBlock) throws(TableError) -> (text: DecodedText, encoding: TextEncoding, isGuess: Bool) {
        let bytes = block.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard isValid(bytes, from: 3) else { throw .unknownEncoding }
            return (DecodedText(block, from: 3), .utf8, false)
        }
        for (mark, encoding) in [([0xFF, 0xFE], utf16LittleEndian), ([0xFE, 0xFF], utf16BigEndian)] as [([UInt8], TextEncoding)]
        where bytes.starts(with: mark) {
            guard let text = converted(UnsafeBufferPointer(rebasing: bytes.dropFirst(2)), from: encoding) else { throw .unknownEncoding }
            return (DecodedText(ByteBlock(text)), encoding, false)
        }
        if isValid(bytes, from: 0) { return (DecodedText(block), .utf8, false) }
        let readings = [shiftJIS, eucJP].compactMap { encoding in converted(bytes, from: encoding).map { (text: $0, encoding: encoding) } }
        if readings.count == 2, HalfWidthKana.isAllWords(bytes) { return (DecodedText(ByteBlock(readings[0].text)), shiftJIS, true) }
        guard let best = readings.min(by: { halfWidthKana($0.text) < halfWidthKana($1.text) }) else { throw .unknownEncoding }
        return (DecodedText(ByteBlock(best.text)), best.encoding, false)
    }

    /// UTF-8 `text` in this encoding; nil where it has characters that the encoding lacks.
    public func encode(_ text: [UInt8]) -> [UInt8]? {
        self == .utf8 ? text : text.withUnsafeBufferPointer { Self.iconv($0, from: "UTF-8", to: rawValue) }
    }

    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        return UTF8Check.firstInvalid(base, start..<bytes.count) == nil
    }

    private static func converted(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding) -> [UInt8]? {
        iconv(bytes, from: encoding.rawValue, to: "UTF-8")
    }

    /// Bytes that are converted at a time.
    private static let chunk = 1 << 16

    private static func iconv(_ bytes: UnsafeBufferPointer<UInt8>, from: String, to: String) -> [UInt8]? {
        guard let handle = iconv_open(to, from), handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        guard let base = bytes.baseAddress else { return [] }
        // iconv does not write to its input; that it is declared otherwise is older than `const`.
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base).assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        let room = UnsafeMutableBufferPointer<CChar>.allocate(capacity: chunk)
        defer { room.deallocate() }
        var written: [UInt8] = []
        while true {
            var (target, free) = (room.baseAddress, room.count)
            let result = Glibc.iconv(handle, &source, &left, &target, &free)
            let reason = errno
            written.append(contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: room[..<(room.count - free)])))
            if result != -1 { return left == 0 ? written : nil }
            guard reason == E2BIG else { return nil }
        }
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
