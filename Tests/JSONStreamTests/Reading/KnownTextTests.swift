import Testing

@testable import JSONStream

/// A text is the same whether it is known beforehand or not.
struct KnownTextTests {
    private static let known = KnownTexts(["Patch", "Third Party Advisory", "Vendor Advisory", "patch"])

    @Test(arguments: [
        ("\"Patch\"", "Patch"), ("\"patch\"", "patch"), ("\"Third Party Advisory\"", "Third Party Advisory"),
        ("\"Third Party Advisorz\"", "Third Party Advisorz"),
        ("\"P\\u0061tch\"", "Patch"), ("\"\"", ""), ("\"助言\"", "助言"),
        ("\"Third Party Advisory, Vendor Advisory\"", "Third Party Advisory, Vendor Advisory"),
    ])
    func readsTheSame(text: String, value: String) throws {
        var json = JSONReader(ByteBlock(text.utf8))
        #expect(try json.string(knowing: Self.known) == value)
        try json.end()
    }

    @Test func whatIsNoStringIsRefused() {
        var json = JSONReader(ByteBlock("12".utf8))
        #expect(throws: JSONError.self) { try json.string(knowing: Self.known) }
    }
}
