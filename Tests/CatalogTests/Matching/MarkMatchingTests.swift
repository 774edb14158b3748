import SBOM
import Testing

@testable import Catalog

/// Products told by digests of their files, model numbers, serial numbers and stock keeping units (CSAF 2.0 section 3.1.3.3).
struct MarkMatchingTests {
    private static let sha256 = String(repeating: "ab", count: 32)
    private static let md5 = String(repeating: "cd", count: 16)

    private func scan(
        _ helper: String, status: String = "known_affected", leaf: (String, String) = ("product_version", "4.2"), _ component: InventoryComponent
    )
        throws -> ScanResult
    {
        let feed = CSAFFeed.document(CSAFFeed.branches(leaf.0, leaf.1, helper: helper), status: "\"\(status)\":[\"P1\"]")
        return try Scanning.scan(Workbench().catalog(feed), component)
    }

    private func hashes(_ algorithm: String, _ value: String) -> String {
        #""hashes":[{"file_hashes":[{"algorithm":"\#(algorithm)","value":"\#(value)"}],"filename":"a.bin"}]"#
    }

    private func file(_ algorithm: HashAlgorithm, _ value: String) -> InventoryComponent {
        var component = InventoryComponent(reference: "f", name: "a.bin", version: nil)
        component.digests = [Hash(algorithm: algorithm, value: value)]
        return component
    }

    @Test func theSameFileIsTheSameProduct() throws {
        let found = try scan(hashes("sha256", Self.sha256), file(.sha256, Self.sha256.uppercased()))
        let finding = try #require(found.findings.first)
        #expect(finding.kind == .hash && finding.confidence == .high)
        #expect(finding.evidence.map(\.identity) == ["sha-256:" + Self.sha256])
        #expect(found.lookedUp == 1)
        let cleared = try scan(hashes("sha256", Self.sha256), status: "known_not_affected", file(.sha256, Self.sha256))
        #expect(cleared.findings.isEmpty && cleared.cleared.count == 1)
    }

    @Test(arguments: [
        (HashAlgorithm.sha256, String(repeating: "ac", count: 32)), (.sha3256, String(repeating: "ab", count: 32)), (.sha256, "not a digest"),
    ])
    func anotherFileIsAnother(_ algorithm: HashAlgorithm, _ value: String) throws {
        let result = try scan(hashes("sha256", Self.sha256), file(algorithm, value))
        #expect(result.findings.isEmpty && result.undecided.isEmpty)
    }

    /// MD5 and SHA-1 can be made to collide.
    @Test func aWeakDigestIsAQuestion() throws {
        let result = try scan(hashes("md5", Self.md5), file(.md5, Self.md5))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.markOnly("Maker Pump 4.2")])
        // And no reason to call it safe.
        #expect(try scan(hashes("md5", Self.md5), status: "known_not_affected", file(.md5, Self.md5)).cleared.isEmpty)
    }

    private func device(_ marks: [ProductMark?], supplier: String? = "Maker, Inc.", version: String? = "4.2") -> InventoryComponent {
        var component = InventoryComponent(reference: "d", name: "device", version: version, supplier: supplier)
        component.marks = marks.compactMap { $0 }
        return component
    }

    @Test(arguments: [
        (#""model_numbers":["6GK5-1"]"#, ProductMark.Kind.model, "6gk5-1", 1), (#""model_numbers":["6GK5-1"]"#, .model, "6GK5-12", 0),
        (#""model_numbers":["6GK5-1"]"#, .serial, "6GK5-1", 0), (#""model_numbers":["6GK5*"]"#, .model, "6GK5-12", 1),
        (#""model_numbers":["6GK?-1"]"#, .model, "6GK5-1", 1), (#""model_numbers":["6GK?-1"]"#, .model, "6GK-1", 0),
        (#""model_numbers":["A\\*1"]"#, .model, "A*1", 1), (#""model_numbers":["A\\*1"]"#, .model, "AB1", 0),
        (#""serial_numbers":["143-D-354"]"#, .serial, "143-D-354", 1), (#""skus":["NL12*"]"#, .sku, "NL1234", 1),
        (#""skus":["NL12*"]"#, .sku, "XNL1234", 0),
    ])
    func marksOfTheSameMaker(_ helper: String, _ kind: ProductMark.Kind, _ text: String, _ findings: Int) throws {
        let result = try scan(helper, device([ProductMark(kind, text)]))
        #expect(result.findings.count == findings)
        #expect(result.findings.allSatisfy { $0.kind == .mark && $0.confidence == .medium })
        if findings == 0 { #expect(result.undecided.isEmpty) }
    }

    @Test(arguments: [nil, "Another"] as [String?]) func withoutTheMakerItIsAQuestion(supplier: String?) throws {
        let result = try scan(#""model_numbers":["6GK5-1"]"#, device([ProductMark(.model, "6GK5-1")], supplier: supplier))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.markOnly("Maker Pump 4.2")])
    }

    @Test(arguments: [("4.1", 1, 0), ("5.0", 0, 0), (nil, 0, 1)] as [(String?, Int, Int)])
    func versionsCount(version: String?, findings: Int, questions: Int) throws {
        let result = try scan(
            #""model_numbers":["6GK5-1"]"#, leaf: ("product_version_range", "<V5.0"), device([ProductMark(.model, "6GK5-1")], version: version))
        #expect(result.findings.count == findings)
        #expect(result.undecided.map(\.reason) == (questions == 0 ? [] : [.noVersion]))
    }

    /// CycloneDX has properties of its own for serial numbers and SKUs of devices; a device's name stands for its model.
    @Test func marksComeFromTheSBOM() throws {
        var part = Component(id: "d", name: "6GK5-1", kind: .device)
        part.properties = [
            Property(name: "cdx:device:serialNumber", value: "S1"), Property(name: "cdx:device:sku", value: "K1"),
            Property(name: "other", value: "x"),
        ]
        part.hashes = [Hash(algorithm: .sha256, value: Self.sha256)]
        let component = InventoryComponent(part)
        #expect(component.marks == [ProductMark(.serial, "S1"), ProductMark(.sku, "K1"), ProductMark(.model, "6GK5-1")].compactMap { $0 })
        #expect(component.digests.count == 1)
    }

    @Test(arguments: [
        ("*", "", true), ("*", "abc", true), ("a*c", "abbc", true), ("a*c", "abbd", false), ("?", "", false), ("?", "x", true), ("a**b", "ab", true),
        (#"\*"#, "*", true), (#"\*"#, "x", false), (#"\?\\"#, #"?\"#, true), ("*a*b*", "xxaxxbxx", true), ("*a*b*", "xxbxxaxx", false),
    ])
    func patterns(_ pattern: String, _ text: String, _ isMeant: Bool) { #expect(MarkPattern(pattern).matches(text) == isMeant) }

    /// A pattern full of stars must not take time that grows with their number as a power.
    @Test func aHostilePatternIsHarmless() {
        let pattern = MarkPattern(String(repeating: "*a", count: 500) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }
}
