import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import SBOM
import Testing
import XMLSchema

@Suite struct CycloneDXXMLCorpusTests {
    private static func validator() throws -> SBOMValidator {
        let root = try #require(TestData.root).appending(path: "schemas/cyclonedx")
        var xsd = XMLSchemaLibrary()
        for file in try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil) where file.pathExtension == "xsd" {
            xsd.add(ByteBlock(try Data(contentsOf: file)), name: file.lastPathComponent)
        }
        return SBOMValidator(schemas: SBOMSchemas(SchemaFiles(), xsd: xsd))
    }

    /// The specification's own documents: what it calls valid passes, what it calls invalid does not.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func agreesWithTheSpecification() throws {
        var validator = try Self.validator()
        var wrong: [String] = []
        var count = 0
        try Corpus.unpacked("cyclonedx-spec-tests") { folder in
            for entry in try Corpus.entries(of: "cyclonedx-spec-tests") where entry.path.hasSuffix(".xml") {
                let name = entry.path.split(separator: "/").last ?? ""
                count += 1
                do {
                    let result = try validator.validate(try Corpus.block(folder.appending(path: entry.path)))
                    // A name space of no version is said before any schema is asked.
                    let breaksSchema = result.findings.contains { $0.code == "SBOM-201" || $0.code == "SBOM-215" }
                    if breaksSchema != name.hasPrefix("invalid") {
                        wrong.append("\(entry.path): \(result.findings.first.map { $0.wording.english } ?? "no finding")")
                    }
                } catch {
                    if name.hasPrefix("valid") { wrong.append("\(entry.path): \(error)") }
                }
            }
        }
        #expect(count > 250)
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.prefix(20).joined(separator: "\n"))")
    }

    /// Reading XML, writing it and reading it again changes nothing; what is written passes the XSD of its version.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: ["1.4", "1.5", "1.6", "1.7"])
    func keepsModelAndPassesSchema(version: String) throws {
        var validator = try Self.validator()
        let target = SBOMFormat(.cycloneDX, .xml, version: version)
        var wrong: [String] = []
        var count = 0
        try Corpus.unpacked("cyclonedx-spec-tests") { folder in
            for entry in try Corpus.entries(of: "cyclonedx-spec-tests") where entry.path.contains("/valid-") {
                guard let document = try? SBOMReader.read(try Corpus.block(folder.appending(path: entry.path))) else { continue }
                guard document.format.family == .cycloneDX else { continue }
                count += 1
                let first = try SBOMWriter.write(document, as: target)
                let block = ByteBlock(first.bytes)
                let result = try validator.validate(block)
                // Their JSON has one bom-ref twice, which the XSD forbids and the JSON Schema cannot see.
                let isExcused = ["1.5/valid-formulation-1.5.json", "1.7/valid-citations-1.7.json"].contains(entry.path)
                if !isExcused, let finding = result.findings.first(where: { $0.code == "SBOM-201" }) {
                    wrong.append("\(entry.path): line \(finding.line ?? 0) \(finding.wording.english)")
                }
                var again = try SBOMReader.read(block)
                let second = try SBOMWriter.write(again, as: target)
                if second.bytes != first.bytes { wrong.append("\(entry.path): written twice, differs") }
                guard document.format == target else { continue }
                var before = document
                before.remarks = []
                again.remarks = []
                if again != before { wrong.append("\(entry.path): the model changed") }
            }
        }
        #expect(count > 300)
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.prefix(20).joined(separator: "\n"))")
    }

    /// The same SBOM written by Syft in JSON and in XML is the same model.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["conv-dicomgw.syft.cdx1.2", "conv-dicomgw.syft.cdx1.3", "conv-dicomgw.syft.cdx1.4", "conv-dicomgw.syft.cdx1.5"])
    func twinsAreTheSameModel(name: String) throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let documents = try ["json", "xml"].map { kind in
            var document = try SBOMReader.read(try Corpus.block(folder.appending(path: "\(name).\(kind).gz")))
            document.format = SBOMFormat(.cycloneDX, .json, version: document.format.version)
            (document.identity, document.created, document.remarks) = (nil, nil, [])
            document.unknown.removeAll { $0.key == "$schema" }
            return document
        }
        #expect(documents[0].components.count >= 50)
        #expect(documents[0].metadataUnknown == documents[1].metadataUnknown)
        #expect(documents[0].relationships == documents[1].relationships)
        for (json, xml) in zip(documents[0].everything, documents[1].everything) where json != xml {
            Issue.record("\(json.id)")
            break
        }
        #expect(documents[0] == documents[1])
    }
}
