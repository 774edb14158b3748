import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct SPDXNotationCorpusTests {
    /// What a document says of its parts, without what its notation adds.
    private func facts(_ document: SBOMDocument, withIDs: Bool = true) -> Set<String> {
        Set(
            document.components.map { part in
                let licences = part.licenses.map { "\($0.basis)=\($0.text)" }.sorted()
                let hashes = part.hashes.map { "\($0.algorithm.name)=\($0.value)" }.sorted()
                // SPDX 3 has many originators, of which SPDX 2 takes the first that has a name.
                let maker = withIDs ? part.details.originator?.name ?? "-" : ""
                return [
                    withIDs ? part.id : "", part.name, part.version ?? "-", part.purls.joined(), part.cpes.sorted().joined(),
                    part.supplier?.name ?? "-",
                ]
                .joined(separator: "|") + "|\(licences)|\(hashes)|\(maker)|\(part.details.copyright ?? "-")"
            })
    }

    /// The same SBOM in JSON and tag-value, written by Syft.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: ["conv-dicomgw.syft.spdx2.2"])
    func twinsSayTheSame(name: String) throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let json = try SBOMReader.read(try Corpus.block(folder.appending(path: "\(name).json.gz")))
        let text = try SBOMReader.read(try Corpus.block(folder.appending(path: "\(name).spdx.gz")))
        #expect(json.components.count > 200)
        #expect(facts(json) == facts(text))
        #expect(json.files.count == text.files.count && json.files.count > 12_000)
        #expect(Set(json.files.map(\.id)) == Set(text.files.map(\.id)))
        let statements = { (document: SBOMDocument) in Set(document.relationships.map { "\($0.from) \($0.kind) \($0.to)" }) }
        #expect(statements(json).subtracting(statements(text)).isEmpty)
        #expect(text.remarks.isEmpty)
    }

    /// The specification's example in five notations.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func examplesSayTheSame() throws {
        try Corpus.unpacked("spdx-tools-documents") { root in
            let folder = root.appending(path: "tests/spdx/data")
            let read = { (name: String) in try SBOMReader.read(try Corpus.block(folder.appending(path: name))) }
            let json = try read("SPDXJSONExample-v2.3.spdx.json")
            let names = { (document: SBOMDocument) in Set(document.components.map { "\($0.id) \($0.name) \($0.version ?? "-")" }) }
            for name in ["SPDXYAMLExample-v2.3.spdx.yaml", "SPDXRdfExample-v2.3.spdx.rdf.xml"] {
                let other = try read(name)
                #expect(names(other) == names(json), "\(name)")
                #expect(Set(other.files.map(\.name)) == Set(json.files.map(\.name)), "\(name)")
                #expect(other.extractedLicenses.count == json.extractedLicenses.count, "\(name)")
            }
            #expect(facts(try read("SPDXYAMLExample-v2.3.spdx.yaml")) == facts(json))
            // 2.2 in UTF-16.
            let old = try read("SPDXJSONExample-v2.2.spdx.json")
            for name in ["SPDXXMLExample-UTF-16.spdx.xml", "SPDXTagExample-UTF-16.spdx", "SPDXRdfExample-UTF-16.spdx.rdf.xml"] {
                #expect(names(try read(name)) == names(old), "\(name)")
            }
        }
    }

    /// What is written in tag-value is read back as the same model.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["spdx-examples", "medical-case-study", "spdx-tools-documents"])
    func tagValueComesBack(archive: String) throws {
        let target = SBOMFormat(.spdx, .tagValue, version: "2.3")
        var count = 0
        try Corpus.unpacked(archive) { root in
            for entry in try Corpus.entries(of: archive) where entry.components < 500 && !entry.path.contains("invalid") {
                guard let document = try? SBOMReader.read(try Corpus.block(root.appending(path: entry.path))) else { continue }
                let first = try SBOMWriter.write(document, as: target)
                let again = try SBOMReader.read(ByteBlock(first.bytes))
                // Lists of ids become relationships the first time; after that nothing moves.
                let second = try SBOMWriter.write(again, as: target)
                let third = try SBOMWriter.write(try SBOMReader.read(ByteBlock(second.bytes)), as: target)
                if second.bytes != third.bytes { Issue.record("\(entry.path): written twice, differs") }
                #expect(again.remarks.isEmpty, "\(entry.path): \(again.remarks.prefix(2))")
                // SPDX 3 names things by IRIs, which SPDX 2 cannot have.
                let hasOtherIDs = document.format.notation == .jsonLD
                let (before, after) = (facts(document, withIDs: !hasOtherIDs), facts(again, withIDs: !hasOtherIDs))
                if document.format.family == .spdx, before != after {
                    Issue.record("\(entry.path): \(before.subtracting(after).first ?? "-") | \(after.subtracting(before).first ?? "-")")
                }
                count += 1
            }
        }
        #expect(count > 1)
    }
}
