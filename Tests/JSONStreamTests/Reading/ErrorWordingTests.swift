import Diagnostics
import JSONStream
import Testing

@Suite("Wording of JSON errors")
struct ErrorWordingTests {
    private static let reasons: [JSONError.Reason] = [
        .empty, .unexpectedEnd, .unexpectedByte(0x7B), .invalidUTF8, .invalidEscape, .controlCharacter, .invalidNumber, .tooDeep(limit: 128),
        .tooLong(limit: 1000), .wrongType(expected: .object, found: .null), .trailingData, .notUTF8Encoding, .numberOutOfRange,
    ]

    @Test("Each reason has its own stable code and a sentence in both languages")
    func codes() {
        let errors = Self.reasons.map { JSONError(reason: $0, offset: 0, line: 3, column: 4, pointer: "") }
        let codes = (1...13).map { number in number < 10 ? "JSON-00\(number)" : "JSON-0\(number)" }
        #expect(errors.map(\.code) == codes)
        for error in errors {
            #expect(error.wording.english.hasPrefix("line 3, column 4: ") && error.wording.english.hasSuffix("."))
            #expect(error.wording.japanese.hasPrefix("3行4列: ") && error.wording.japanese.hasSuffix("。"))
        }
        #expect(Set(errors.map(\.wording)).count == errors.count)
    }

    @Test(
        "Bytes are shown as characters where they have one",
        arguments: [
            (UInt8(ascii: "}"), "'}'"), (0x20, "0x20"), (0, "0x00"), (9, "0x09"), (0x7F, "0x7F"), (0xE3, "0xE3"),
        ])
    func bytes(byte: UInt8, text: String) {
        let error = JSONError(reason: .unexpectedByte(byte), offset: 0, line: 1, column: 1, pointer: "")
        #expect(error.wording.english.contains("unexpected \(text):"))
        #expect(error.wording.japanese.contains(text))
    }

    @Test("Each kind has a name in both languages")
    func kinds() {
        let kinds: [JSONKind] = [.object, .array, .string, .number, .bool, .null]
        #expect(Set(kinds.map(\.wording)).count == kinds.count)
        let error = JSONError(reason: .wrongType(expected: .array, found: .string), offset: 0, line: 1, column: 1, pointer: "/a")
        #expect(error.wording.english == "line 1, column 1 (/a): expected an array, found a string.")
        #expect(error.wording.japanese == "1行1列 (/a): 配列のはずですが、文字列があります。")
    }
}
