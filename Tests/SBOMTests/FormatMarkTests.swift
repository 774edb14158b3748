import JSONStream
import SBOM
import Testing

/// What is plainly an SBOM but does not say so as it should is an answer ("no"), not a failure.
@Suite struct FormatMarkTests {
    private static let table: [(String, [String])] = [
        ("{\"bomFormat\":\"Other\",\n\"specVersion\":\"1.6\"}", ["SBOM-219 /bomFormat 1", "SBOM-213  1"]),
        ("{\"specVersion\":\"1.6\",\n\"bomFormat\":7,\"components\":[]}", ["SBOM-219 /bomFormat 2", "SBOM-213  1"]),
        ("\n{\"specVersion\":\"1.6\",\"components\":[]}", ["SBOM-219  2", "SBOM-213  2"]),
        (
            "{\"$schema\":\"http://cyclonedx.org/schema/bom-1.4.schema.json\",\"specVersion\":\"1.4\"}",
            ["SBOM-219  1", "SBOM-213  1"]
        ),
        ("{\"bomFormat\":\"CycloneDX\",\n\"specVersion\":\"2.0\"}", ["SBOM-215 /specVersion 2"]),
        ("{\"bomFormat\":\"CycloneDX\",\n\"specVersion\":\"x\"}", ["SBOM-215 /specVersion 2"]),
        ("{\n\"spdxVersion\":\"SPDX-9.9\"}", ["SBOM-215 /spdxVersion 2"]),
        ("{\"spdxVersion\":\n\"SPDX-3.0\"}", ["SBOM-215 /spdxVersion 2"]),
        ("{\"spdxVersion\":\"SPDX-2.9\",\"documentNamespace\":\"urn:x\",\"documentDescribes\":[\"NONE\"]}", ["SBOM-108  1"]),
        (
            "{\"spdxVersion\":\"2.3\",\"documentNamespace\":\"urn:x\",\"documentDescribes\":[\"NONE\"]}", ["SBOM-219 /spdxVersion 1"]
        ),
        (
            "{\"SPDXID\":\"SPDXRef-DOCUMENT\",\"documentNamespace\":\"urn:x\",\"documentDescribes\":[\"NONE\"],\"packages\":[]}",
            ["SBOM-219  1"]
        ),
        ("SPDXVersion: SPDX-9.9\nSPDXID: SPDXRef-DOCUMENT\n", ["SBOM-215 - 1"]),
        ("# x\nSPDXVersion: 2.3\nDocumentNamespace: urn:x\nRelationship: SPDXRef-DOCUMENT DESCRIBES NONE\n", ["SBOM-219 - 2"]),
        ("spdxVersion: SPDX-9.9\n", ["SBOM-215 - 1"]),
        ("<?xml version=\"1.0\"?>\n<bom><components/></bom>", ["SBOM-219 - 1"]),
        ("<bom xmlns=\"http://cyclonedx.org/schema/bom/9.0\"/>", ["SBOM-215 - 1"]),
    ]

    @Test(arguments: table.indices) func isAnAnswer(_ index: Int) throws {
        let (text, wanted) = Self.table[index]
        #expect(try FindingPlaceTests.places(text) == wanted, "\(text)")
        var validator = SBOMValidator()
        #expect(try !validator.validate(ByteBlock(text.utf8)).isValid, "\(text)")
    }

    @Test(arguments: [
        "{}", "[]", "{\"specVersion\":\"1.6\"}", "{\"SPDXID\":\"x\"}", "{\"components\":[]}", "<bom/>", "<Document/>", "SPDXID: x\n",
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"2.0\"",
    ])
    func isNoSBOM(_ text: String) {
        var validator = SBOMValidator()
        #expect(throws: (any Error).self) { try validator.validate(ByteBlock(text.utf8)) }
    }
}
