import Testing

@testable import Versions

/// Versions as native ranges write them, with numbers missing.
struct PartialVersionTests {
    @Test(arguments: [
        ("1", "1.0.0"), ("1.2", "1.2.0"), ("v1.2.3", "1.2.3"), ("01.002.3", "1.2.3"), ("1.2.3.4", "1.2.3.4"), ("1.2.x", "1.2.0"), ("1.X", "1.0.0"),
        ("*", "0.0.0"), ("1.2.3-rc.1+b.2", "1.2.3-rc.1+b.2"), ("1.0a1", "1.0.0a1"), ("1.0.alpha", "1.0.0.alpha"), ("1-x", "1.0.0-x"),
        ("18446744073709551615", "18446744073709551615.0.0"),
    ])
    func padded(_ text: String, _ expected: String) throws {
        #expect(try #require(PartialVersion(text)).padded() == expected)
    }

    @Test(arguments: ["", "v", "a", "1.", ".1", "x.1", "1.x.2", "1.x-rc", "-1", "18446744073709551616", "é", "xyz"])
    func refused(_ text: String) {
        #expect(PartialVersion(text) == nil)
    }

    @Test func raised() throws {
        let version = try #require(PartialVersion("1.2.3-rc"))
        #expect(version.raised(at: 0) == "2.0.0")
        #expect(version.raised(at: 1) == "1.3.0")
        #expect(version.raised(at: 1, count: 1) == "1.3")
        #expect(version.raised(at: 2) == "1.2.4")
        #expect(version.raised(at: 3) == nil)
        #expect(version.raised(at: -1) == nil)
        #expect(try #require(PartialVersion("18446744073709551615")).raised(at: 0) == nil)
    }
}
