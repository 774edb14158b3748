import JSONStream
import Testing

@Suite("Encoding: UTF-8 and what is not")
struct EncodingTests {
    /// Bytes that are no well-formed UTF-8, and how many of them come before the fault.
    static let malformed: [(bytes: [UInt8], before: Int)] = [
        ([0x80], 0), ([0xBF], 0), ([0x41, 0x80], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x80, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0),
        ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xED, 0xA0, 0x80], 0), ([0xED, 0xAF, 0xBF], 0), ([0xED, 0xB0, 0x80], 0),
        ([0xED, 0xBF, 0xBF], 0), ([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
        ([0xF8, 0x88, 0x80, 0x80, 0x80], 0), ([0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], 0), ([0xFE], 0), ([0xFF], 0), ([0xC3], 0), ([0xC3, 0x41], 0),
        ([0xE6, 0x97], 0), ([0xE6, 0x97, 0x41], 0), ([0xE6, 0x41, 0xA5], 0), ([0xF0, 0x9F, 0x98], 0), ([0xF0, 0x9F, 0x41, 0x80], 0),
        ([0xF0, 0x9F, 0x98, 0x41], 0), ([0xC3, 0xA9, 0xC3], 2), ([0xE6, 0x97, 0xA5, 0xFF], 3), ([0xC3, 0xC3, 0xA9], 0),
        ([UInt8](repeating: 0x61, count: 17) + [0xA0], 17),
    ]

    @Test("Malformed UTF-8 is an error at its first byte, in values and in keys")
    func malformedUTF8() {
        for (bytes, before) in Self.malformed {
            #expect(UTF8Check.firstInvalid(ByteBlock(bytes).base, 0..<0) == nil)
            let block = ByteBlock(bytes)
            #expect(UTF8Check.firstInvalid(block.base, 0..<bytes.count) == before, "\(bytes)")
            let value = read([34] + bytes + [34]).error
            #expect(value?.reason == .invalidUTF8, "\(bytes)")
            #expect(value?.offset == 1 + before, "\(bytes)")
            let key = read(Array("{\"".utf8) + bytes + Array("\":1}".utf8)).error
            #expect(key?.reason == .invalidUTF8, "\(bytes)")
            #expect(key?.offset == 2 + before, "\(bytes)")
        }
    }

    @Test("Every character of one, two, three and four bytes at the edges of its range is well-formed")
    func wellFormed() {
        let edges: [UInt32] = [
            0x20, 0x7E, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x3FFFF, 0x40000, 0xFFFFF, 0x10_0000, 0x10_FFFF,
        ]
        for edge in edges {
            let text = UnicodeScalar(edge).map { String($0) } ?? ""
            #expect(read("\"\(text)\"") == .success(.string(text)))
        }
    }

    @Test("The check agrees with the standard library on random bytes")
    func againstStandardLibrary() {
        var random = SeededRandom(seed: 8259)
        let interesting: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4]
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in interesting[Int.random(in: 0..<interesting.count, using: &random)] }
            let block = ByteBlock(bytes)
            let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Check.firstInvalid(block.base, 0..<bytes.count) == nil) == isWellFormed, "\(bytes)")
        }
    }

    @Test("A byte order mark is passed over, once and at the very start only")
    func byteOrderMark() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(read(mark + Array(" [1]".utf8)) == .success(.array([.number("1")])))
        #expect(read(mark + mark + [0x31]).error?.reason == .unexpectedByte(0xEF))
        #expect(read([0x20] + mark + [0x31]).error?.reason == .unexpectedByte(0xEF))
        #expect(read(mark).error?.reason == .empty)
        #expect(read(mark + [10]).error == JSONError(reason: .empty, offset: 4, line: 2, column: 1, pointer: ""))
        #expect(read(mark[..<2]).error?.reason == .unexpectedByte(0xEF))
        #expect(read(mark + Array("[x]".utf8)).error == JSONError(reason: .unexpectedByte(120), offset: 4, line: 1, column: 2, pointer: "/0"))
        #expect(read(mark + Array("\n[x]".utf8)).error?.column == 2)
    }

    @Test("UTF-16 and UTF-32 are named, with and without a byte order mark", arguments: ["{\"a\":1}", "[1]", "\"ab\"", "12", "true", "\n[]", "{}"])
    func wide(text: String) {
        let units = Array(text.utf16)
        let scalars = text.unicodeScalars.map(\.value)
        let forms: [[UInt8]] = [
            units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            scalars.flatMap { [UInt8($0), 0, 0, 0] }, scalars.flatMap { [0, 0, 0, UInt8($0)] },
        ]
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
        for (form, mark) in zip(forms, marks) {
            #expect(read(form).error?.reason == .notUTF8Encoding, "\(form)")
            #expect(read(mark + form).error?.reason == .notUTF8Encoding, "\(mark + form)")
            #expect(skip(form)?.reason == .notUTF8Encoding, "\(form)")
        }
    }

    @Test("Nothing but NUL bytes is no encoding, and no empty document")
    func nulls() {
        for count in [4, 5, 100] {
            #expect(read([UInt8](repeating: 0, count: count)).error?.reason == .unexpectedByte(0))
        }
        #expect(read(Array("[1]".utf8) + [0]).error?.reason == .trailingData)
        #expect(read([0x5B, 0x31, 0, 0x5D]).error?.reason == .unexpectedByte(0))
    }
}
