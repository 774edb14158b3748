import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import Testing
import XMLSchema

@testable import Advisories

/// Every form against the schema of its owners, and CSAF against all tests of the standard.
@Suite(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
struct OutputSchemaTests {
    /// What the sample cannot help: no CVSS 4.0 for each product, ranges, a TLP without group, and advice on its choice of words.
    private static let advice: Set = ["6.3.1", "6.3.2", "6.3.9", "6.3.10", "6.3.12", "6.3.20"]

    @Test(arguments: [AdvisoryFormat.csaf20, .csaf21], AdvisoryFacts.Kind.allCases)
    func csaf(_ format: AdvisoryFormat, _ kind: AdvisoryFacts.Kind) throws {
        for language in Language.allCases { try csaf(format, kind, language) }
    }

    private func csaf(_ format: AdvisoryFormat, _ kind: AdvisoryFacts.Kind, _ language: Language) throws {
        let files = try OfficialSchemas.load(
            format == .csaf20 ? ["schemas/csaf/csaf_2.0"] : ["advisories/csaf-2.1-csd04/schema"])
        var facts = try SampleFacts.facts()
        facts.kind = kind
        let output = try format.write(try PreparedAdvisory(facts, language: language))[0]
        var validator = CSAFValidator(schemas: CSAFSchemas(files))
        let result = try validator.validate(ByteBlock(output.bytes))
        #expect(result.schema != nil)
        #expect(result.isValid)
        // What a fixed or planned release lacks is the maker's business: a status of the product that nobody can score, a release that is to come.
        let expected: Set = ["6.2.2", "6.2.3", "6.2.16", "6.2.39.1"]
        let found = result.results.filter { !Self.advice.contains($0.test) && !expected.contains($0.test) }
        #expect(found.isEmpty, "\(found.map { "\($0.test) \($0.pointer) \($0.wording.english)" })")
        let id = try CSAFDocument(ByteBlock(output.bytes)).trackingID ?? ""
        #expect(output.fileName == DocumentTests.fileName(id))
    }

    @Test(arguments: Language.allCases)
    func json(_ language: Language) throws {
        let schemas: [(AdvisoryFormat, String, String)] = [
            (.openVEX, "schemas/openvex", "openvex_json_schema.json"), (.cycloneDX, "schemas/cyclonedx", "bom-1.6.schema.json"),
            (.osv, "schemas/osv", "osv.schema.json"), (.cve, "schemas/cve5", "CVE_JSON_bundled_5.1.1.json"),
        ]
        for (format, folder, name) in schemas {
            let schema = try OfficialSchemas.load([folder]).schema(name)
            for output in try SampleFacts.outputs(format, language) {
                let report = try schema.validate(ByteBlock(output.bytes))
                #expect(report.violations.isEmpty, "\(output.fileName): \(report.violations.map { "\($0.pointer) \($0.wording.english)" })")
            }
        }
    }

    @Test(arguments: [AdvisoryFormat.jvnRSS, .vulDEF], Language.allCases)
    func xml(_ format: AdvisoryFormat, _ language: Language) throws {
        let folder = try #require(TestData.root?.appending(path: "advisories/jvn/schema"))
        var library = XMLSchemaLibrary()
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) where url.pathExtension == "xsd" {
            library.add(ByteBlock(try Data(contentsOf: url)), name: url.lastPathComponent)
        }
        let schema = try XMLSchema(library, name: "jvn_all.xsd")
        let report = try schema.validate(ByteBlock(try SampleFacts.outputs(format, language)[0].bytes))
        #expect(report.violations.isEmpty, "\(report.violations)")
    }

    /// The rules of STIX 2.1 that a schema would hold: ids, references, markings, times.
    @Test(arguments: TLPLabel.allCases)
    func stix(_ label: TLPLabel) throws {
        var facts = try SampleFacts.facts()
        facts.tlp = label
        let output = try AdvisoryFormat.stix.write(try PreparedAdvisory(facts, language: .english))[0]
        let objects = try CSAFDocument(ByteBlock(output.bytes)).root.list("objects")
        let ids = objects.compactMap { $0.text("id") }
        #expect(Set(ids).count == objects.count)
        for object in objects {
            let id = try #require(object.text("id"))
            let type = try #require(object.text("type"))
            #expect(id.hasPrefix(type + "--"))
            #expect(object.text("spec_version") == "2.1")
            for (key, value) in Self.references(object) { #expect(ids.contains(value), "\(id) \(key)") }
            guard type != "marking-definition" else { continue }
            #expect(id.utf8.count == type.utf8.count + 38)
            #expect(try #require(object.text("created")) <= #require(object.text("modified")))
            #expect(object.list("object_marking_refs").map(\.string) == [TLPMarking.id(label)])
        }
        let published = try CSAFDocument(
            ByteBlock(try Data(contentsOf: try #require(TestData.root).appending(path: "advisories/stix/tlp-2.0-markings.json")))
        ).root.list("objects")
        #expect(published.contains { CSAFWriter.sorted($0.json) == CSAFWriter.sorted(TLPMarking.json(label)) })
    }

    private static func references(_ object: CSAFValue) -> [(String, String)] {
        object.members.flatMap { member -> [(String, String)] in
            if member.key.hasSuffix("_ref") { return [(member.key, member.string ?? "")] }
            return member.key.hasSuffix("_refs") ? member.elements.map { (member.key, $0.string ?? "") } : []
        }
    }

    /// The facts themselves are described by our own schema.
    @Test func facts() throws {
        let file = Golden.folder.appending(path: "../../../Schemas/advisory-facts.schema.json")
        var library = SchemaFiles()
        library.add(ByteBlock(try Data(contentsOf: file)), name: "advisory-facts.schema.json")
        let report = try library.schema("advisory-facts.schema.json").validate(ByteBlock(SampleFacts.json))
        #expect(report.violations.isEmpty, "\(report.violations)")
    }
}
