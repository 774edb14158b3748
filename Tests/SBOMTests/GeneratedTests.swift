import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct GeneratedTests {
    /// What generators wrote for real systems: component and file counts as the manifest gives them.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func countsAgreeWithManifest() throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let manifest = try String(contentsOf: folder.appending(path: "MANIFEST.tsv"), encoding: .utf8)
        var disagreements: [String] = []
        var read = 0
        for line in manifest.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells[0].hasSuffix(".json.gz") else { continue }
            let document = try SBOMReader.read(try Corpus.block(folder.appending(path: cells[0])))
            read += 1
            if String(document.components.count) != cells[2] { disagreements.append("\(cells[0]): \(document.components.count) components") }
            if let files = Int(cells[3]), files != document.files.count { disagreements.append("\(cells[0]): \(document.files.count) files") }
        }
        #expect(disagreements.isEmpty, "\(disagreements)")
        #expect(read > 0)
    }

    /// Both formats of one generator's output say the same of the same packages.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: ["ladder-500", "ladder-50"])
    func formatsAgree(name: String) throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let first = try SBOMReader.read(try Corpus.block(folder.appending(path: "\(name).cdx16.json.gz")))
        let second = try SBOMReader.read(try Corpus.block(folder.appending(path: "\(name).spdx23.json.gz")))
        #expect(Set(first.components.compactMap(\.purl)) == Set(second.components.compactMap(\.purl)))
        #expect(Set(first.components.map { $0.allCPEs.sorted() }) == Set(second.components.filter { $0.purl != nil }.map { $0.allCPEs.sorted() }))
        #expect(first.relationships.count > 0)
    }
}
