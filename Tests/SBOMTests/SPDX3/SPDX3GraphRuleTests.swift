import JSONStream
import SBOM
import Testing

/// What the elements of an SPDX 3 graph may lead to.
@Suite struct SPDX3GraphRuleTests {
    private static let package = #"{"type":"software_Package","spdxId":"urn:a","creationInfo":"_:c","name":"a","software_packageVersion":"1"}"#

    private static func found(_ rest: String...) throws -> [String] {
        var validator = SBOMValidator()
        let text = FindingExamples.graph(([package] + rest).joined(separator: ",\n"))
        return try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.code != "SBOM-213" }.map {
            "\($0.code) \($0.severity.rawValue) \($0.pointer ?? "-")"
        }
    }

    private static func relationship(_ from: String, _ type: String, _ to: String) -> String {
        #"{"type":"Relationship","spdxId":"urn:r","creationInfo":"_:c","from":"\#(from)","relationshipType":"\#(type)","to":["\#(to)"]}"#
    }

    @Test func whatIsRightIsSaidNothingOf() throws {
        let license = #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:l","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"}"#
        let other = Self.relationship("urn:a", "hasConcludedLicense", "urn:l")
        let file = #"{"type":"software_File","spdxId":"urn:f","creationInfo":"_:c","name":"f","suppliedBy":"urn:o","originatedBy":["urn:o"]}"#
        #expect(try Self.found(license, other, file) == [])
        #expect(try Self.found(Self.relationship("urn:a", "dependsOn", "https://spdx.org/rdf/3.0.1/terms/Core/NoneElement")) == [])
    }

    @Test(arguments: [("createdBy", "urn:t"), ("createdUsing", "urn:o"), ("createdBy", "urn:a")])
    func creationInfo(_ member: String, _ id: String) throws {
        let info = #"{"type":"CreationInfo","@id":"_:e","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","\#(member)":["urn:o","\#(id)"]}"#
        let wrong = try Self.found(info)
        #expect(wrong.contains("SBOM-247 error /@graph/5/\(member)/1"))
        #expect(wrong.count == (member == "createdUsing" ? 2 : 1))
    }

    @Test(arguments: ["suppliedBy", "originatedBy"]) func parties(_ member: String) throws {
        let file = #"{"type":"software_File","spdxId":"urn:f","creationInfo":"_:c","name":"f","\#(member)":["urn:t"]}"#
        #expect(try Self.found(file) == ["SBOM-247 error /@graph/5/\(member)/0"])
    }

    @Test(arguments: [
        ("urn:o", "dependsOn", "urn:a", "warning /@graph/5/from"), ("urn:a", "hasDistributionArtifact", "urn:o", "warning /@graph/5/to/0"),
        ("urn:a", "hasConcludedLicense", "urn:a", "error /@graph/5/to/0"),
        ("urn:o", "hasDeclaredLicense", "https://spdx.org/licenses/MIT", "error /@graph/5/from"),
        ("urn:a", "hasAssociatedVulnerability", "urn:a", "error /@graph/5/to/0"), ("urn:d", "foundBy", "urn:o", "error /@graph/5/from"),
    ]) func relationships(_ from: String, _ type: String, _ to: String, _ wanted: String) throws {
        #expect(try Self.found(Self.relationship(from, type, to)) == ["SBOM-247 \(wanted)"])
    }

    /// What is no licence is not read as one, and stays a statement.
    @Test func noLicense() throws {
        let text = FindingExamples.graph([Self.package, Self.relationship("urn:a", "hasConcludedLicense", "urn:a")].joined(separator: ",\n"))
        let document = try SBOMReader.read(ByteBlock(text.utf8))
        #expect(document.components.first?.licenses == [])
        #expect(document.relationships.map(\.details?.kindText) == ["hasConcludedLicense"])
    }

    @Test func notThere() throws {
        let file = #"{"type":"software_File","spdxId":"urn:f","creationInfo":"_:gone","name":"f","suppliedBy":"urn:gone"}"#
        #expect(try Self.found(file) == ["SBOM-202 error /@graph/5/creationInfo", "SBOM-202 error /@graph/5/suppliedBy"])
        let imported = #"{"type":"SpdxDocument","spdxId":"urn:d","creationInfo":"_:c","import":[{"type":"ExternalMap","externalSpdxId":"urn:gone"}]}"#
        let agent = #"{"type":"software_File","spdxId":"urn:f","creationInfo":"_:c","name":"f","suppliedBy":"urn:gone"}"#
        #expect(try Self.found(imported, agent) == ["SBOM-248 error /@graph/5"])
    }

    @Test(arguments: [("3.0.1", 0), ("3.0.0", 0), ("3.1.0", 1), ("2.3", 1)]) func version(_ version: String, _ count: Int) throws {
        let info = #"{"type":"CreationInfo","@id":"_:e","specVersion":"\#(version)","created":"2026-01-01T00:00:00Z","createdBy":["urn:o"]}"#
        #expect(try Self.found(info) == Array(repeating: "SBOM-249 warning /@graph/5/specVersion", count: count))
    }
}
