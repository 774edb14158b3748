import JSONStream
import SBOM
import Testing

/// What is known of the tools that made an SBOM: a format that has a name for them only says what it leaves out.
@Suite struct ToolFactTests {
    private static let text = cycloneDX(
        #""metadata":{"timestamp":"2026-01-01T00:00:00Z","authors":[{"name":"x"}],"tools":{"components":[{"type":"application","bom-ref":"t","name":"t","#
            + #""version":"1","author":"A","publisher":"P","manufacturer":{"name":"M"},"purl":"pkg:npm/t@1","cpe":"cpe:2.3:a:t:t:1:*:*:*:*:*:*:*","#
            + #""licenses":[{"license":{"id":"MIT"}}],"properties":[{"name":"k","value":"v"}],"description":"d","#
            + #""hashes":[{"alg":"SHA-1","content":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}],"#
            + #""externalReferences":[{"type":"website","url":"https://t.example"}],"evidence":{"copyright":[{"text":"c"}]}}],"#
            + #""services":[{"bom-ref":"s","name":"s","version":"2","endpoints":["https://s.example"],"authenticated":true}]}},"#
            + #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1"}]"#)

    private static let facts: Set<String> = [
        "author", "publisher", "manufacturer", "purl", "cpe", "licenses", "properties", "description", "hashes", "externalReferences", "evidence",
        "type",
        "endpoints", "authenticated",
    ]

    @Test(arguments: [
        ("spdx-json-2.3", []), ("spdx-tag-value-2.3", []), ("spdx-json-ld-3.0.1", ["purl"]),
        ("cyclonedx-json-1.4", ["manufacturer", "hashes", "externalReferences"]),
        ("cyclonedx-xml-1.4", ["manufacturer", "hashes", "externalReferences"]),
    ])
    func areNamed(target: String, written: [String]) throws {
        let losses = try SBOMWriter.write(read(Self.text), as: try #require(SBOMFormat(targetName: target))).losses
        let named = losses.filter { $0.field.hasPrefix("tools.") }
        #expect(Set(named.map { String($0.field.dropFirst(6)) }) == Self.facts.subtracting(written), "\(losses)")
        #expect(Set(named.compactMap(\.component)) == ["t", "s"])
    }

    /// Tools of old, and those of SPDX, have nothing to lose.
    @Test(arguments: ["spdx-json-2.3", "spdx-json-ld-3.0.1", "cyclonedx-json-1.4", "cyclonedx-json-1.7"]) func plainOnesLoseNothing(target: String)
        throws
    {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t-1","Person: P"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","filesAnalyzed":false}]"#)
        let losses = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target))).losses
        #expect(!losses.contains { $0.field.hasPrefix("tools") }, "\(losses)")
    }
}
