import JSONStream
import Testing

@testable import Catalog

@Suite struct SharedPartsTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAreSHA256(text: String, hex: String) {
        #expect(ContentDigest(text).hex == hex)
    }

    @Test func digestOfAMillionBytes() {
        let hex = ContentDigest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).hex
        #expect(hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [55, 56, 63, 64, 65, 119, 120, 128]) func digestsOfLengthsAroundABlockDiffer(count: Int) {
        let one = ContentDigest([UInt8](repeating: 0, count: count)).hex
        #expect(one.utf8.count == 64)
        #expect(one != ContentDigest([UInt8](repeating: 0, count: count + 1)).hex)
    }

    @Test func identifiersAreUUIDsOfVersion8() {
        let uuid = ContentDigest("abc").uuid
        #expect(uuid == "ba7816bf-8f01-8fea-8141-40de5dae2223")
    }

    @Test(arguments: [
        ("2024-01-01T00:00:00.000", "2024-01-01T00:00:00.000Z"), ("2021-01-01T00:15Z", "2021-01-01T00:15:00Z"),
        ("2024-05-06", "2024-05-06T00:00:00Z"),
        ("2024-02-29t23:59:59z", "2024-02-29T23:59:59Z"), ("2024-01-01 01:02:03+09:00", "2024-01-01T01:02:03+09:00"),
    ])
    func datesBecomeRFC3339(text: String, expected: String) {
        #expect(DateTimeText.normalized(text) == expected)
    }

    @Test(arguments: [
        "", "2024", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "1900-02-29", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z",
        "2024-01-01T00:00:61Z",
        "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+9", "2024-01-01T00:00:00 JST", "yesterday at noon", "2024-01-01T", "２０２４-01-01",
        "2024-01-01T00:0",
        "2024-01-01T00:00:0",
    ])
    func whatIsNoDateIsNone(text: String) {
        #expect(DateTimeText.normalized(text) == nil)
    }

    @Test(arguments: [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"), (" http://例/ ", "http://%E4%BE%8B/"),
        ("https://x/[1]#a#b", "https://x/%5B1%5D#a%23b"),
        ("https://x/100%", "https://x/100%25"), ("https://x/%41%4g", "https://x/%41%254g"), ("urn:x:y", "urn:x:y"),
        ("https://x/a b\u{1}", "https://x/a%20b"),
    ])
    func addressesBecomeURIs(text: String, expected: String) {
        #expect(URIText.absolute(text) == expected)
    }

    @Test(arguments: ["", ":", "https:", "no address", "1http://x", "//x/y", " ", "例://x"]) func whatHasNoSchemeIsNone(text: String) {
        #expect(URIText.absolute(text) == nil)
    }

    @Test(arguments: [
        ("-", "stdin"), ("", "stdin"), ("a/b c.json", "a/b%20c.json"), ("/tmp/輸", "file:///tmp/%E8%BC%B8"), ("c:x%41", "c%3Ax%2541"),
    ])
    func filesBecomeURIReferences(name: String, expected: String) {
        #expect(URIText.file(name) == expected)
    }

    @Test(arguments: [
        ("CVE-2024-1", "NVD", "https://nvd.nist.gov/vuln/detail/CVE-2024-1"),
        ("JVNDB-2024-000001", "JVN iPedia", "https://jvndb.jvn.jp/ja/contents/2024/JVNDB-2024-000001.html"),
        ("DSA-5532-1", "Debian Security Advisories", "https://osv.dev/vulnerability/DSA-5532-1"),
        ("x/../y z", "OSV", "https://osv.dev/vulnerability/x_.._y_z"),
    ])
    func idsHaveTheirSystems(id: String, name: String, url: String) {
        #expect(VulnerabilitySystem(id: id).name == name)
        #expect(VulnerabilitySystem(id: id).url == url)
    }

    @Test(arguments: [
        ("CVE-2024-0001", true), ("CVE-1999-12345678", true), ("CVE-2024-001", false), ("cve-2024-0001", false), ("CVE-2024-00a1", false),
        ("CVE-2024-0001-1", false), ("DEBIAN-CVE-2024-0001", false), ("", false),
    ])
    func idsOfCVEAreKnown(id: String, isOne: Bool) {
        #expect(VulnerabilitySystem.isCVE(id) == isOne)
    }

    @Test func componentsHaveReferencesOfTheirOwn() throws {
        let report = try SampleReport().full
        let components = ReportedComponents(report, reserved: ["d"])
        let references = components.list.map(\.reference)
        #expect(references == ["a", "b", "c", "component-4", "component-5", "component-6"])
        for entry in components.list { #expect(components.reference(of: entry.component) == entry.reference) }
    }
}
