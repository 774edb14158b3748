import Diagnostics
import JSONStream
import Testing

@testable import SBOM

/// What counts as said, and of what it is asked.
@Suite struct ScoreFactTests {
    private func outcome(_ rule: String, _ document: SBOMDocument, _ profile: String = "ntia-2021") throws -> SBOMScore.Outcome {
        let score = try #require(SBOMScorer.score(document).first { $0.profile.id == profile })
        return try #require(score.outcomes.first { $0.rule.id == rule })
    }

    private func bom(_ members: String, head: String = "") throws -> SBOMDocument {
        try read(cycloneDX(#""metadata":{"component":{"type":"application","bom-ref":"p","name":"Pump"}\#(head)},\#(members)"#))
    }

    /// Every described package is a component; so is the product.
    @Test func allAreAsked() throws {
        let packages = ["a", "b", "c"].map { #"{"SPDXID":"SPDXRef-\#($0)","name":"\#($0)","downloadLocation":"NOASSERTION"}"# }
        let text =
            #"{"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"d","documentNamespace":"https://e.invalid/d","#
            + #""creationInfo":{"created":"2026-01-31T09:00:00Z","creators":["Organization: Me"]},"packages":[\#(packages.joined(separator: ",")),"#
            + #"{"SPDXID":"SPDXRef-d","name":"d","versionInfo":"1","supplier":"Organization: S","downloadLocation":"NOASSERTION"}],"#
            + #""documentDescribes":["SPDXRef-a","SPDXRef-b","SPDXRef-c"],"#
            + #""relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-d"}]}"#
        let several = try SBOMReader.read(ByteBlock(text.utf8))
        #expect(try outcome("supplier", several).failing == ["SPDXRef-a", "SPDXRef-b", "SPDXRef-c"])
        // Of several described things none is "the" product, so each needs a relation of its own.
        #expect(try outcome("relationship", several).failing == ["SPDXRef-b", "SPDXRef-c"])
        let one = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","supplier":{"name":"S"}}]"#)
        #expect(try outcome("supplier", one).failing == ["p"] && outcome("version", one).failing == ["p"])
        #expect(try outcome("relationship", one).failing == ["a"])
        #expect(try outcome("hash", one, "cisa-2025").asked == 2)
    }

    /// Who supplies the product CycloneDX says beside it; a device has no digest and no support of software.
    @Test func ofTheProduct() throws {
        let text = cycloneDX(
            #""metadata":{"supplier":{"name":"S"},"component":{"type":"device","bom-ref":"p","name":"Pump"}},"#
                + #""components":[{"type":"library","bom-ref":"a","name":"a"}]"#)
        let document = try read(text)
        #expect(try outcome("supplier", document).failing == ["a"] && outcome("hash", document, "cisa-2025").failing == ["a"])
        #expect(try outcome("end-of-support", document, "fda").failing == ["a"])
    }

    @Test(arguments: [
        (#""supplier":{"name":"  "}"#, "producer"), (#""supplier":{"name":"NOASSERTION"}"#, "producer"),
        (#""supplier":{"name":"Unknown"}"#, "producer"),
        (#""supplier":{"name":"不明"}"#, "producer"), (#""version":" ""#, "version"), (#""version":"NOASSERTION""#, "version"),
        (#""hashes":[{"alg":"SHA-256","content":""}]"#, "hash"), (#""hashes":[{"alg":"SHA-256","content":"zz"}]"#, "hash"),
        (#""hashes":[{"alg":"SHA-512","content":"abc"}]"#, "hash"), (#""licenses":[{"license":{"name":"NOASSERTION"}}]"#, "license"),
    ])
    func nothingIsSaid(member: String, rule: String) throws {
        let document = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a",\#(member)}]"#)
        #expect(try outcome(rule, document, "cisa-2025").failing.contains("a"))
    }

    /// Names that look like placeholders are names of packages.
    @Test func namesAreNames() throws {
        #expect(try outcome("name", try bom(#""components":[{"type":"library","bom-ref":"a","name":"unknown"}]"#)).isPassed)
    }

    @Test func authorsHaveNames() throws {
        #expect(try !outcome("author", try bom(#""components":[]"#, head: #","authors":[{"email":"a@e.invalid"}]"#)).isPassed)
        #expect(try outcome("creator", try bom(#""components":[]"#, head: #","authors":[{"email":"a@e.invalid"}]"#), "bsi-tr-03183-2").isPassed)
    }

    @Test func licencesOfFilesAreNotThePackages() throws {
        var document = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a"}]"#)
        document.components[0].licenses = [LicenseClaim("MIT", form: .id, basis: .foundInFiles)]
        #expect(try outcome("license", document, "cisa-2025").failing.contains("a"))
    }

    @Test(arguments: [
        (#"{"ref":"a","dependsOn":["a"]}"#, false), (#"{"ref":"a","dependsOn":["gone"]}"#, false), (#"{"ref":"p","dependsOn":["a"]}"#, true),
    ])
    func relationsAreToOthers(dependency: String, isRelated: Bool) throws {
        let document = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a"}],"dependencies":[\#(dependency)]"#)
        #expect(try outcome("relationship", document).failing.contains("a") != isRelated)
    }

    /// A year alone is no date, and neither are words.
    @Test(arguments: [
        ("2029-03-31", true), ("2029-03-31T00:00:00Z", true), ("2029-03-31 00:00:00", true), ("2029/3/31", true), ("令和11年3月31日", true),
        ("soon", false),
        ("未定", false), ("2029", false), ("2029-03", false), ("03/31/2029", false), ("2029-02-30", false),
    ])
    func datesOfSupport(text: String, isDate: Bool) throws {
        var document = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a"}]"#)
        document.components[0].details.support = SupportStatement(endOfSupport: text)
        #expect(try outcome("end-of-support", document, "fda").failing.contains("a") != isDate)
    }

    @Test(arguments: [("not_specified", false), ("unknown", true), ("complete", true), ("incomplete", true)])
    func completeness(word: String, isStated: Bool) throws {
        #expect(try outcome("known-unknowns", try bom(#""compositions":[{"aggregate":"\#(word)"}]"#)).isPassed == isStated)
    }

    /// One leaf does not say that the others are leaves, or known.
    @Test func completenessIsOfEachComponent() throws {
        let parts = (0..<4).map { #"{"type":"library","bom-ref":"c\#($0)","name":"c\#($0)"}"# }.joined(separator: ",")
        func failing(_ more: String) throws -> [String] {
            try outcome("known-unknowns", try bom(#""components":[\#(parts)],\#(more)"#)).failing
        }
        #expect(try failing(#""dependencies":[{"ref":"c0"}]"#) == ["p", "c1", "c2", "c3"])
        #expect(try failing(#""dependencies":[{"ref":"p","dependsOn":["c0"]},{"ref":"c0"}]"#) == ["c1", "c2", "c3"])
        #expect(try failing(#""compositions":[{"aggregate":"incomplete","dependencies":["c1","c2"]}]"#) == ["p", "c0", "c3"])
        #expect(try failing(#""compositions":[{"aggregate":"incomplete","dependencies":["p"]}]"#).isEmpty)
    }

    /// Digests of what is delivered may stand with the reference to it (TR-03183-2 v2.1.0 for CycloneDX).
    @Test func digestsOfDistributions() throws {
        let hash = #"{"alg":"SHA-512","content":"\#(String(repeating: "0", count: 128))"}"#
        func document(_ type: String) throws -> SBOMDocument {
            try bom(
                #""components":[{"type":"library","bom-ref":"a","name":"a","externalReferences":[{"type":"\#(type)","url":"https://e.example/a","hashes":[\#(hash)]}]}]"#
            )
        }
        for (profile, rule) in [("bsi-tr-03183-2", "hash"), ("cisa-2025", "hash")] {
            #expect(try !outcome(rule, document("distribution"), profile).failing.contains("a"))
            #expect(try outcome(rule, document("website"), profile).failing.contains("a"))
        }
    }

    /// SPDX 3 has what is delivered as a file that the package points at.
    @Test func filesThatPackagesAreDeliveredAs() throws {
        var document = try bom(#""components":[{"type":"library","bom-ref":"a","name":"a"}]"#)
        var file = FileEntry(id: "f", name: "a.bin")
        file.hashes = [Hash(algorithm: .sha512, value: String(repeating: "0", count: 128))]
        file.unknown = [UnknownField(key: "software_additionalPurpose", json: #"["executable","container"]"#)]
        document.files = [file]
        let rules = ["filename", "hash", "executable", "archive", "structured"]
        for rule in rules { #expect(try outcome(rule, document, "bsi-tr-03183-2").failing.contains("a")) }
        document.relationships.append(Relationship(from: "a", to: "f", kind: .distributionArtifact))
        for rule in rules { #expect(try !outcome(rule, document, "bsi-tr-03183-2").failing.contains("a"), "\(rule)") }
        document.files[0].unknown = [UnknownField(key: "software_additionalPurpose", json: #"["executable"]"#)]
        #expect(try outcome("structured", document, "bsi-tr-03183-2").failing.contains("a"))
    }

    /// A text in the field is not yet what is asked.
    @Test func whatSaysNothing() throws {
        func failing(_ rule: String, _ profile: String, _ member: String) throws -> Bool {
            try outcome(rule, bom(#""components":[{"type":"library","bom-ref":"a","name":"a",\#(member)}]"#), profile).failing.contains("a")
        }
        for (value, fails) in [("banana", true), ("executable", false), ("non-executable", false)] {
            let member = #""properties":[{"name":"bsi:component:executable","value":"\#(value)"}]"#
            #expect(try failing("executable", "bsi-tr-03183-2", member) == fails)
        }
        let digits = String(repeating: "a", count: 40)
        for (id, fails) in [("garbage", true), ("swh:1:rev:\(digits)", false), ("swh:1:cnt:\(digits);path=/a.c", false), ("swh:1:rev:aa", true)] {
            #expect(try failing("identifier", "ntia-2021", #""swhid":["\#(id)"]"#) == fails, "\(id)")
        }
        for (mail, isContact) in [("not an email", false), ("a@e.invalid", true), ("@", false)] {
            let document = try bom(#""components":[]"#, head: #","authors":[{"name":"P","email":"\#(mail)"}]"#)
            #expect(try outcome("creator", document, "bsi-tr-03183-2").isPassed == isContact)
        }
    }

    /// All that fail are named, and what is shown adds up.
    @Test func manyFail() throws {
        var document = try bom(#""components":[]"#)
        document.components = (0..<5_000).map { Component(id: "c\($0)", name: "c") }
        #expect(try outcome("version", document).failing.count == 5_001)
        document.subjectComponents = []
        for index in document.components.indices.dropFirst() { document.components[index].version = "1" }
        #expect(try outcome("version", document).lost == 0.1)
        for score in SBOMScorer.score(document) {
            let tenths = score.outcomes.reduce(0) { $0 + Int(($1.lost * 10).rounded()) }
            #expect(Int((score.points * 10).rounded()) == 1_000 - tenths, "\(score.profile.id)")
            #expect(score.outcomes.allSatisfy { $0.isPassed == ($0.lost == 0) }, "\(score.profile.id)")
        }
    }

    private static let shares: [([Double], [Int])] = [
        ([1], [1_000]), ([0.000_01], [1]), ([0.999_999], [999]), ([0, 0], [0, 0]), ([0.3333, 0.3333, 0.3334], [333, 333, 334]),
        ([0.000_01, 0.000_01], [1, 1]), ([0.065, 0.002_31], [65, 2]), ([0.5, 0.5], [500, 500]), ([0.036_14, 0.000_01, 0.000_01], [36, 1, 1]),
    ]

    @Test(arguments: shares) func tenths(shares: [Double], expected: [Int]) { #expect(ScoreTenths.of(shares) == expected) }
}
