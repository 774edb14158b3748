import Diagnostics
import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct CorpusTests {
    /// Every CycloneDX JSON and SPDX 2 JSON document of the corpus has the components, purls and CPEs that the index counts in it.
    ///
    /// Two archives hold other formats only.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: Corpus.archives)
    func countsAgreeWithIndex(archive: String) throws {
        let entries = try Corpus.entries(of: archive)
        #expect(!entries.isEmpty)
        var disagreements: [String] = []
        var read = 0
        try Corpus.unpacked(archive) { folder in
            for entry in entries where entry.format == "CycloneDX JSON" || entry.format == "SPDX JSON" && entry.version.hasPrefix("SPDX-2") {
                let block = try Corpus.block(folder.appending(path: entry.path))
                do {
                    let document = try SBOMReader.read(block)
                    read += 1
                    let found = Self.counts(document)
                    let wanted = [entry.components, entry.withPurl, entry.withCPE]
                    if found != wanted { disagreements.append("\(entry.path): \(found), index says \(wanted)") }
                    if !entry.version.hasSuffix(document.format.version) { disagreements.append("\(entry.path): version \(document.format.version)") }
                } catch {
                    disagreements.append("\(entry.path): \(error)")
                }
            }
        }
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(read + disagreements.count): \(disagreements.prefix(10))")
        #expect(archive == "grype-sboms" || archive == "osv-scanner-sboms" ? read == 0 : read > 0)
    }

    /// Documents of the corpus in other formats are read, or refused with the right reason.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: Corpus.archives)
    func readsOrRefusesTheRest(archive: String) throws {
        let entries = try Corpus.entries(of: archive)
        var disagreements: [String] = []
        try Corpus.unpacked(archive) { folder in
            for entry in entries where entry.format != "CycloneDX JSON" && !(entry.format == "SPDX JSON" && entry.version.hasPrefix("SPDX-2")) {
                let block = try Corpus.block(folder.appending(path: entry.path))
                let verdict = Self.verdict(block)
                if entry.format == "SPDX tag-value", let count = (try? SBOMReader.read(block))?.components.count, count != entry.components {
                    disagreements.append("\(entry.path): \(count) components, index says \(entry.components)")
                }
                if let wrong = Self.disagreement(entry, verdict) { disagreements.append("\(entry.path): \(wrong)") }
            }
        }
        #expect(disagreements.isEmpty, "\(disagreements.count): \(disagreements.prefix(20))")
    }

    /// Ids are never empty, made-up ones never meet another, and a parent is always there.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func idsAndParentsHold() throws {
        try Corpus.unpacked("cyclonedx-bom-examples") { folder in
            var read = 0
            for entry in try Corpus.entries(of: "cyclonedx-bom-examples") where entry.format == "CycloneDX JSON" {
                let document = try SBOMReader.read(try Corpus.block(folder.appending(path: entry.path)))
                let ids = Dictionary(document.components.map { ($0.id, 1) }, uniquingKeysWith: +)
                for component in document.components {
                    #expect(!component.id.isEmpty)
                    if component.flags.contains(.idIsMadeUp) { #expect(ids[component.id] == 1) }
                    if let parent = component.parent { #expect(ids[parent] != nil) }
                }
                read += 1
            }
            #expect(read > 0)
        }
    }

    private static func counts(_ document: SBOMDocument) -> [Int] {
        [
            document.components.count,
            document.components.count { !($0.purl ?? "").isEmpty },
            document.components.count { $0.cpes.contains { !$0.isEmpty } },
        ]
    }

    private static func verdict(_ block: ByteBlock) -> String {
        do { return try SBOMReader.read(block).format.title } catch { return error.description }
    }

    private static func disagreement(_ entry: Corpus.Entry, _ verdict: String) -> String? {
        let wanted: [String] =
            switch entry.format {
            case "CycloneDX XML": ["CycloneDX 1.", "SBOM-003", "SBOM-005"]
            case "SPDX3 JSON-LD": ["SPDX 3.0.1 JSON-LD", "SBOM-004: this is an SBOM in SPDX 3.0.1 JSON-LD"]
            // One is cut off inside a text.
            case "SPDX tag-value":
                entry.path.hasSuffix("istio-source.spdx") ? ["SBOM-001: line 59827"] : ["SPDX \(entry.version.dropFirst(5)) tag-value"]
            case "SPDX RDF/XML": ["SPDX"]
            case "SPDX JSON": ["SBOM-005"]
            case "other JSON": ["SBOM-003", "SBOM-006", "SBOM-012"]
            default: ["SPDX 2", "SPDX RDF/XML", "SBOM-001", "SBOM-003"]
            }
        return wanted.contains { verdict.hasPrefix($0) } ? nil : verdict
    }
}
