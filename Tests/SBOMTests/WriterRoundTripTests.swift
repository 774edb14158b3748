import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct WriterRoundTripTests {
    /// Documents whose model differs after reading, writing and reading again, each with the reason.
    ///
    /// The subject of these two gives no `bom-ref`, and yet `dependencies` refers to it by its purl: the id that was made up is written, so that the
    /// reference holds.
    private static let exceptions: Set<String> = [
        "test-data/cyclonedx/openssl-3.0.7-18.el9_2.cdx_1.6.sbom.json", "test-data/cyclonedx/openssl-3.0.7-18.el9_2.cdx_1.6_aliases.sbom.json",
    ]

    /// Read, written in the same format and read again, every document of the corpus gives the same model, with white space (small ones) and without.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: Corpus.archives)
    func keepsModelInSameFormat(archive: String) throws {
        var disagreements: [String] = []
        var differing: Set<String> = []
        var run = 0
        let entries = try Corpus.entries(of: archive).filter {
            $0.format == "CycloneDX JSON" || $0.format == "SPDX JSON" && $0.version.hasPrefix("SPDX-2")
        }
        try Corpus.unpacked(archive) { folder in
            for entry in entries {
                let document = try SBOMReader.read(try Corpus.block(folder.appending(path: entry.path)))
                guard let format = sameFormat(document) else { continue }
                run += 1
                for pretty in document.components.count > 300 ? [false] : [true, false] {
                    let written = try SBOMWriter.write(document, as: format, pretty: pretty)
                    let again = try SBOMReader.read(ByteBlock(written.bytes))
                    if !written.losses.isEmpty { disagreements.append("\(entry.path): losses \(written.losses.prefix(3))") }
                    if comparable(again) != comparable(document) { differing.insert(entry.path) }
                }
            }
        }
        disagreements += differing.subtracting(Self.exceptions)
        let expected = Self.exceptions.filter { path in entries.contains { $0.path == path } }
        #expect(differing.isSuperset(of: expected), "exceptions that no longer occur: \(expected.subtracting(differing))")
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(run): \(disagreements.prefix(10))")
        #expect(entries.isEmpty || run > 0 || archive == "spdx-tools-documents")
    }

    /// Big SBOMs of real systems too.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func keepsModelOfGenerated() throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        var run = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".json.gz") {
            let file = folder.appending(path: name)
            guard let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size < 400_000 else { continue }
            let document = try SBOMReader.read(try Corpus.block(file))
            guard let format = sameFormat(document) else { continue }
            let written = try SBOMWriter.write(document, as: format, pretty: false)
            #expect(written.losses.isEmpty, "\(name)")
            #expect(comparable(try SBOMReader.read(ByteBlock(written.bytes))) == comparable(document), "\(name)")
            run += 1
        }
        #expect(run > 0)
    }

    /// Converted to each format, a document is read again, with all its components, and the same bytes come out each time.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["medical-case-study", "cyclonedx-python-lib-own"])
    func convertsToEveryFormat(archive: String) throws {
        var run = 0
        var disagreements: [String] = []
        try Corpus.unpacked(archive) { folder in
            for entry in try Corpus.entries(of: archive) where entry.format == "CycloneDX JSON" || entry.format == "SPDX JSON" {
                guard let document = try? SBOMReader.read(try Corpus.block(folder.appending(path: entry.path))) else { continue }
                for format in SBOMWriter.formats {
                    let written = try SBOMWriter.write(document, as: format)
                    let again = try SBOMWriter.write(document, as: format)
                    if written.bytes != again.bytes || written.losses != again.losses {
                        disagreements.append("\(entry.path): not the same bytes twice")
                    }
                    run += 1
                    guard format.isReadable else { continue }
                    let back = try SBOMReader.read(ByteBlock(written.bytes))
                    // A tag names parts by links only: those that it cannot name are among its losses.
                    let lost = format.family == .swid ? Set(written.losses.compactMap(\.component)) : []
                    let names = Set(document.everything.lazy.filter { !lost.contains($0.id) }.map(\.name)).subtracting([""])
                    let missing = names.subtracting(back.everything.map(\.name))
                    if !missing.isEmpty { disagreements.append("\(entry.path) in \(format.title): no \(missing.prefix(3))") }
                }
            }
        }
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(run): \(disagreements.prefix(10))")
        #expect(run > 0)
    }

    /// The format to write a document in so that nothing about it changes; nil for versions that are read only.
    ///
    /// SPDX 2.2 is written as 2.3, which has all its fields.
    private func sameFormat(_ document: SBOMDocument) -> SBOMFormat? {
        var format = document.format
        if format.family == .spdx { format.version = "2.3" }
        return SBOMWriter.formats.contains(format) ? format : nil
    }

    /// The document without what belongs to its text: remarks on the way it was written, and SPDX's 2.2 beside 2.3.
    private func comparable(_ document: SBOMDocument) -> SBOMDocument {
        var document = document
        document.remarks = []
        document.remarksLeftOut = 0
        document.format.version = ""
        return document
    }
}
