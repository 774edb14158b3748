import JSONStream
import Testing

@testable import SBOM

/// What is said of one part about a vulnerability is said of that part alone, and the vulnerability stays one.
@Suite struct SPDX3AssessmentTests {
    private static let target = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")

    private static let head =
        #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["#
        + #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:a"]},"#
        + #"{"type":"Person","spdxId":"urn:x:a","creationInfo":"_:c","name":"P"},"#
        + #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","name":"d","rootElement":["urn:x:p"]},"#
        + ["p", "q", "r"].map { #"{"type":"software_Package","spdxId":"urn:x:\#($0)","creationInfo":"_:c","name":"\#($0)"}"# }.joined(separator: ",")
        + #",{"type":"security_Vulnerability","spdxId":"urn:x:v","creationInfo":"_:c","name":"CVE-2026-1"},"#

    private static func associated(_ part: String) -> String {
        #"{"type":"Relationship","spdxId":"urn:x:a-\#(part)","creationInfo":"_:c","from":"urn:x:\#(part)","#
            + #""relationshipType":"hasAssociatedVulnerability","to":["urn:x:v"]}"#
    }

    private static func affects(_ part: String, _ action: String) -> String {
        #"{"type":"security_VexAffectedVulnAssessmentRelationship","spdxId":"urn:x:x-\#(part)","creationInfo":"_:c","from":"urn:x:v","#
            + #""relationshipType":"affects","to":["urn:x:\#(part)"],"security_actionStatement":"\#(action)"}"#
    }

    private static func cleared(_ parts: [String]) -> String {
        #"{"type":"security_VexNotAffectedVulnAssessmentRelationship","spdxId":"urn:x:n-\#(parts[0])","creationInfo":"_:c","from":"urn:x:v","#
            + #""relationshipType":"doesNotAffect","to":[\#(list(parts))],"security_justificationType":"componentNotPresent"}"#
    }

    private static func rated(_ parts: [String], _ score: String = "7.5") -> String {
        #"{"type":"security_CvssV3VulnAssessmentRelationship","spdxId":"urn:x:c-\#(parts[0])","creationInfo":"_:c","from":"urn:x:v","#
            + #""relationshipType":"hasAssessmentFor","to":[\#(list(parts))],"security_score":\#(score),"security_severity":"high","#
            + #""security_vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}"#
    }

    private static func list(_ parts: [String]) -> String { parts.map { "\"urn:x:\($0)\"" }.joined(separator: ",") }

    private func claims(_ document: SBOMDocument) -> [String] {
        document.vulnerabilities.map { claim in
            let parts = claim.affects.map { $0.ref.replacing("urn:x:", with: "") }.joined(separator: ",")
            let ratings = claim.ratings.map { ($0.score ?? "?") + ($0.unknown.isEmpty ? "" : "!") }.joined(separator: ",")
            return "\(parts): \(claim.analysis?.state ?? "-") | \(claim.recommendation ?? "-") | \(ratings)"
        }
    }

    /// Read, written and read again: the same claims, of one vulnerability, with as many statements.
    private func check(_ elements: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let document = try read(Self.head + elements.joined(separator: ",") + "]}")
        #expect(claims(document) == expected, sourceLocation: sourceLocation)
        let written = try SBOMWriter.write(document, as: Self.target)
        #expect(written.losses.filter(\.isLoss).isEmpty, "\(written.losses)", sourceLocation: sourceLocation)
        #expect(claims(try SBOMReader.read(ByteBlock(written.bytes))).sorted() == expected.sorted(), sourceLocation: sourceLocation)
        var reader = JSONReader(ByteBlock(written.bytes))
        let types = try reader.value()["@graph"]?.arrayValue?.compactMap { $0["type"]?.stringValue } ?? []
        #expect(types.count { $0 == "security_Vulnerability" } == 1, sourceLocation: sourceLocation)
        for kind in ["Vex", "Cvss"] {
            #expect(
                types.count { $0.contains("_\(kind)") } == elements.count { $0.contains("_\(kind)") }, "\(kind)", sourceLocation: sourceLocation)
        }
    }

    @Test func anActionIsOfItsPart() throws {
        try check([Self.associated("p"), Self.affects("q", "Update q.")], ["p: - | - | ", "q: exploitable | Update q. | "])
        try check(
            [Self.affects("p", "Update p."), Self.affects("q", "Update q.")], ["p: exploitable | Update p. | ", "q: exploitable | Update q. | "])
        try check([Self.affects("p", "Update."), Self.cleared(["q"])], ["p: exploitable | Update. | ", "q: not_affected | - | "])
    }

    @Test func aRatingIsOfItsParts() throws {
        try check([Self.cleared(["p"]), Self.affects("q", "U."), Self.rated(["q"])], ["p: not_affected | - | ", "q: exploitable | U. | 7.5"])
        try check(
            [Self.rated(["p"], "7.5"), Self.rated(["q"], "5.0"), Self.associated("p"), Self.cleared(["q"])],
            ["p: - | - | 7.5", "q: not_affected | - | 5.0"])
        // Of both: said of each, and written as the one statement that it was.
        try check([Self.associated("p"), Self.cleared(["q"]), Self.rated(["p", "q"])], ["p: - | - | 7.5", "q: not_affected | - | 7.5"])
        // Of a part that no claim is of, or of some of a claim's parts.
        try check([Self.associated("p"), Self.rated(["r"])], ["p: - | - | 7.5!"])
        try check([Self.cleared(["p", "q", "r"]), Self.rated(["q"])], ["p,q,r: not_affected | - | 7.5!"])
    }

    /// Parts that are assessed one by one are no longer among those of which nothing further is said.
    @Test func assessedPartsMove() throws {
        let all = ["p", "q", "r"].map(Self.associated)
        try check(all + [Self.cleared(["p"]), Self.affects("q", "U.")], ["r: - | - | ", "p: not_affected | - | ", "q: exploitable | U. | "])
        try check(
            all + [Self.cleared(["p"]), Self.affects("q", "U."), Self.affects("r", "V.")],
            ["r: exploitable | V. | ", "p: not_affected | - | ", "q: exploitable | U. | "])
    }

    /// The work grows with the document and no faster.
    @Test func manyPartsOfOneVulnerability() throws {
        let packages = (0..<3_000).map { #"{"type":"software_Package","spdxId":"urn:x:m\#($0)","creationInfo":"_:c","name":"m"}"# }
        let statements = (0..<3_000).flatMap { [Self.associated("m\($0)"), Self.affects("m\($0)", "Update \($0)."), Self.rated(["m\($0)"])] }
        let clock = ContinuousClock()
        var document: SBOMDocument?
        let time = try clock.measure { document = try read(Self.head + (packages + statements).joined(separator: ",") + "]}") }
        let claims = document?.vulnerabilities ?? []
        #expect(claims.count == 3_000 && claims.allSatisfy { $0.affects.count == 1 && $0.ratings.count == 1 })
        #expect(time < .seconds(20))
    }

    /// A rating of all parts of a claim but one: the claim is looked at once, not for each part.
    @Test func ratingsOfManyParts() {
        var claims = [VulnerabilityClaim()]
        claims[0].affects = (0..<20_000).map { AffectedPart(ref: "p\($0)") }
        var flaw = SPDX3Flaw(0, claims[0])
        flaw.settle(&claims)
        let targets = claims[0].affects.map(\.ref)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(flaw.rated(targets) == [0])
            #expect(flaw.rated(targets.dropLast() + ["q"]).isEmpty)
        }
        #expect(time < .seconds(5))
    }
}
