import JSONStream
import Testing

@testable import Advisories

/// What is made to hurt a reader ends in a result.
struct HostileDocumentTests {
    private static func tests(_ text: String) throws -> Set<String> {
        var validator = CSAFValidator()
        return Set(try validator.validate(ByteBlock(Array(text.utf8))).results.map(\.test))
    }

    private static func advisory(_ more: String) -> String {
        #"{"document":{"category":"csaf_base","csaf_version":"2.0","title":"t"},"# + more + "}"
    }

    @Test(arguments: ["", "{", "[]", "null", "\u{FEFF}", #"{"document":{}}"#, #"{"document":{"csaf_version":"3.0"}}"#, #"{"document":[]}"#])
    func noAdvisory(_ text: String) throws {
        let found = try Self.tests(text)
        #expect(found == ["json"] || found == ["schema"])
    }

    @Test func tooDeep() throws {
        #expect(try Self.tests(String(repeating: "[", count: 100_000)) == ["json"])
    }

    @Test func brokenText() throws {
        var validator = CSAFValidator()
        let result = try validator.validate(ByteBlock(Array(#"{"document":""#.utf8) + [0xFF, 0xFE] + Array("\"}".utf8)))
        #expect(result.results.map(\.test) == ["json"])
        #expect(!result.isValid)
    }

    @Test func doubleKeys() throws {
        var validator = CSAFValidator()
        let text = Self.advisory("\n" + #""vulnerabilities":[],"# + "\n" + #""vulnerabilities":[]"#)
        let result = try validator.validate(ByteBlock(Array(text.utf8))).results.first { $0.test == "json" }
        #expect(result?.pointer == "/vulnerabilities")
        #expect(result?.line == 3)
    }

    @Test func longCircle() throws {
        let count = 20_000
        let items = (0..<count).map { number in
            #"{"product_reference":"P\#((number + 1) % count)","full_product_name":{"name":"n","product_id":"P\#(number)"}}"#
        }
        #expect(try Self.tests(Self.advisory(#""product_tree":{"relationships":[\#(items.joined(separator: ","))]}"#)).contains("6.1.3"))
    }

    @Test func longTexts() throws {
        let long = String(repeating: "a-", count: 500_000)
        let text = Self.advisory(
            #""product_tree":{"full_product_names":[{"name":"\#(long)","product_id":"\#(long)","product_identification_helper":{"purl":"pkg:\#(long)"}}],"#
                + #""branches":[{"category":"product_version","name":"\#(long)"}]},"vulnerabilities":[{"cve":"\#(long)","cwe":{"id":"\#(long)","name":"x"}}]"#
        )
        let found = try Self.tests(text)
        #expect(found.contains("6.1.13"))
        #expect(found.contains("6.1.11"))
    }

    @Test func strangeShapes() throws {
        let texts = ["true", "1", "null", "\"x\"", "[]", "{}", "[[]]", "[null,1,{}]", #"[{"notes":1,"scores":{},"product_status":[1],"cwe":[]}]"#]
        for vulnerabilities in texts {
            for tree in texts {
                #expect(try !Self.tests(Self.advisory(#""product_tree":\#(tree),"vulnerabilities":\#(vulnerabilities)"#)).isEmpty)
            }
        }
    }
}
