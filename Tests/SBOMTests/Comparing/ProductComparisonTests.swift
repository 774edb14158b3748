import JSONStream
import SBOM
import Testing

/// What is said of the product itself counts, as what is said of its parts.
struct ProductComparisonTests {
    private func product(_ members: String, head: String = "") throws -> SBOMDocument {
        try read(cycloneDX(#""metadata":{\#(head)"component":{"type":"device","bom-ref":"p","name":"pump","version":"1"\#(members)}}"#))
    }

    private func hash(_ digit: String) -> String { #","hashes":[{"alg":"SHA-256","content":"\#(String(repeating: digit, count: 64))"}]"# }

    @Test func factsOfTheProductAreCompared() throws {
        let old = try product(
            #","supplier":{"name":"A"},"purl":"pkg:generic/pump@1","licenses":[{"license":{"id":"MIT"}}],"cpe":"cpe:2.3:h:a:pump:1:*:*:*:*:*:*:*""#
                + hash("1"))
        let new = try product(
            #","supplier":{"name":"B"},"purl":"pkg:generic/other@1","licenses":[{"license":{"id":"ISC"}}],"cpe":"cpe:2.3:h:b:pump:1:*:*:*:*:*:*:*""#
                + hash("2"))
        #expect(SBOMComparer.compare(old, old).isEmpty)
        let difference = SBOMComparer.compare(old, new)
        #expect(!difference.isEmpty && difference.changed.isEmpty)
        #expect(difference.document.map(\.field) == ["productLicense", "productSupplier", "productPurl", "productCPE", "productHash"])
        #expect(difference.document.contains { $0.field == "productSupplier" && $0.old == "A" && $0.new == "B" })
        #expect(difference.product?.isRebuilt == true)
    }

    /// CycloneDX names who supplies the product in one of two places.
    @Test func supplierOfTheWhole() throws {
        let (own, head) = (try product(#","supplier":{"name":"A"}"#), try product("", head: #""supplier":{"name":"A"},"#))
        #expect(SBOMComparer.compare(own, head).isEmpty)
        let other = SBOMComparer.compare(own, try product("", head: #""supplier":{"name":"B"},"#))
        #expect(other.document.map(\.field) == ["productSupplier"])
    }

    /// Name and version are listed once.
    @Test func versionsAreListedOnce() throws {
        var new = try product("")
        new.subjectComponents[0].version = "2"
        #expect(SBOMComparer.compare(try product(""), new).document.map(\.field) == ["productVersion"])
    }
}
