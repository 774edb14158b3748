import Testing

@testable import JSONStream

/// Keys told apart where they lie, and as strings.
struct KeyTests {
    private static let words = ["id", "idx", "i", "cvssMetricV31", "cvss"]

    /// The number of the first word that the key is, by `switch`'s own means.
    private func number(_ key: JSONKey) -> Int? {
        switch key {
        case "id": 0
        case "idx": 1
        case "i": 2
        case "cvssMetricV31": 3
        case "cvss": 4
        default: nil
        }
    }

    @Test(arguments: [
        ("{\"id\":1}", "id"), ("{\"i\\u0064\":1}", "id"), ("{\"\\u0069dx\":1}", "idx"), ("{\"i\":1}", "i"),
        ("{\"cvssMetricV31\":1}", "cvssMetricV31"),
        ("{\"\":1}", ""), ("{\"ids\":1}", "ids"), ("{\"ID\":1}", "ID"), ("{\"i\\\"d\":1}", "i\"d"), ("{\"版\":1}", "版"),
        ("{\"cvs\\u0073\":1}", "cvss"),
    ])
    func aKeyIsToldApart(text: String, key: String) throws {
        var json = JSONReader(ByteBlock(text.utf8))
        var names = JSONReader(ByteBlock(text.utf8))
        try json.beginObject()
        try names.beginObject()
        #expect(try json.nextKey() == key)
        let name = try #require(try names.nextName())
        #expect(number(name) == Self.words.firstIndex(of: key))
        #expect(name.hasPrefix("cvss") == key.hasPrefix("cvss"))
        #expect(name.hasPrefix(""))
        try names.skip()
        #expect(try names.nextName() == nil)
    }
}
