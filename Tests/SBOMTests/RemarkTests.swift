import Diagnostics
import SBOM
import Testing

@Suite struct RemarkTests {
    /// Documents that are odd but readable, with the remarks and places they get.
    @Test(arguments: [
        (#""components":[{"name":"a","bom-ref":"1"},{"name":"b","bom-ref":"1"}]"#, ["SBOM-104 /components/1"]),
        (#""components":[{"name":1.0,"version":2}]"#, ["SBOM-111 /components/0/name", "SBOM-111 /components/0/version"]),
        (#""components":[{"name":"a","name":"b"}]"#, ["SBOM-103 /components/0/name"]),
        (
            #""components":[{"name":"a","purl":["x"],"hashes":{},"scope":"no","type":"thing"}]"#,
            ["SBOM-101 /components/0/purl", "SBOM-101 /components/0/hashes", "SBOM-107 /components/0/scope", "SBOM-107 /components/0/type"]
        ),
        (
            #""components":[{"name":"a","hashes":[1,{"alg":"ROT-13","content":"x"}]}]"#,
            ["SBOM-102 /components/0/hashes/0", "SBOM-107 /components/0/hashes/1"]
        ),
        (
            #""components":[{"type":"library"}],"dependencies":[{"dependsOn":["a"]},7]"#,
            ["SBOM-105 /components/0", "SBOM-106 /dependencies/0", "SBOM-102 /dependencies/1"]
        ),
        (#""components":null,"metadata":[],"version":1.5"#, ["SBOM-101 /metadata", "SBOM-101 /version"]),
        (#""components":[{"name":"a"}],"components":[{"name":"b"}]"#, ["SBOM-103 /components"]),
    ])
    func places(members: String, expected: [String]) throws {
        let document = try read(cycloneDX(members))
        #expect(document.remarks.map { "\($0.code) \($0.pointer)" } == expected)
        for remark in document.remarks { #expect(!remark.wording.japanese.isEmpty && !remark.wording.english.isEmpty) }
    }

    @Test func keepsValuesOfWrongType() throws {
        let part = try read(cycloneDX(#""components":[{"name":"a","purl":["x"],"type":"thing"}]"#)).components[0]
        #expect(part.unknown == [UnknownField(key: "purl", json: #"["x"]"#), UnknownField(key: "type", json: #""thing""#)])
        #expect(part.purl == nil && part.kind == .other)
    }

    @Test func bothComponentListsCount() throws {
        #expect(try read(cycloneDX(#""components":[{"name":"a"}],"components":[{"name":"b"}]"#)).components.map(\.name) == ["a", "b"])
    }

    @Test func countsRemarksBeyondLimit() throws {
        let entries = [String](repeating: "{}", count: 50).joined(separator: ",")
        let document = try read(cycloneDX("\"components\":[\(entries)]"), limits: SBOMLimits(remarks: 10))
        #expect(document.remarks.count == 10 && document.remarksLeftOut == 40 && document.components.count == 50)
        #expect(Set(document.components.map(\.id)).count == 50)
    }
}
