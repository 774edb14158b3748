import Foundation
import JSONStream
import Synchronization
import TestPrograms
import Testing

/// Real SBOMs, unpacked for as long as a test needs them.
enum Corpus {
    /// One line of `sbom/INDEX.tsv`.
    struct Entry {
        let archive: String
        let path: String
        let format: String
        let version: String
        let components: Int
        let withPurl: Int
        let withCPE: Int
    }

    static let archives = [
        "bom-shelter-in-the-lab", "bom-shelter-in-the-wild", "cyclonedx-bom-examples", "cyclonedx-python-lib-own", "cyclonedx-spec-tests",
        "defectdojo-scans-cdx-spdx-vex", "dependency-track-boms", "grype-sboms", "medical-case-study", "osv-scanner-sboms", "spdx-examples",
        "spdx-tools-documents", "trustify-sboms",
    ]

    /// The lines of the index that are about `archive`.
    static func entries(of archive: String) throws -> [Entry] {
        let root = try #require(TestData.root)
        let text = try String(contentsOf: root.appending(path: "sbom/INDEX.tsv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 7, cells[0] == archive, let components = Int(cells[4]), let purls = Int(cells[5]), let cpes = Int(cells[6]) else {
                return nil
            }
            return Entry(
                archive: archive, path: cells[1], format: cells[2], version: cells[3], components: components, withPurl: purls, withCPE: cpes)
        }
    }

    /// Where archives were unpacked, by their names.
    private static let folders = Mutex<[String: URL]>([:])

    private static let parent = FileManager.default.temporaryDirectory.appending(path: "mimamori-sbom-\(UUID().uuidString)")

    /// Hands over the folder in which `archive` lies unpacked. Unpacking took longer than many a test: each is unpacked once, and all are removed when the
    /// tests end.
    static func unpacked<T>(_ archive: String, _ body: (URL) throws -> T) throws -> T {
        let root = try #require(TestData.root)
        let folder = try folders.withLock { folders in
            if let known = folders[archive] { return known }
            if folders.isEmpty { atexit { try? FileManager.default.removeItem(at: Corpus.parent) } }
            let folder = parent.appending(path: archive)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let packed = root.appending(path: "sbom/\(archive).tar.zst").path
            _ = try run("/usr/bin/tar", ["--zstd", "-xf", packed, "-C", folder.path])
            folders[archive] = folder
            return folder
        }
        return try body(folder)
    }

    /// The bytes of a file, expanded if it is compressed by gzip, bzip2 or xz.
    static func block(_ file: URL) throws -> ByteBlock {
        switch file.pathExtension {
        case "gz": ByteBlock(try run("/usr/bin/gzip", ["-dc", file.path]))
        case "bz2": ByteBlock(try run("/usr/bin/bzip2", ["-dc", file.path]))
        case "xz": ByteBlock(try run("/usr/bin/xz", ["-dc", file.path]))
        default: ByteBlock(try Data(contentsOf: file))
        }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let ended = try ChildProgram(program, arguments).run()
        guard ended.status == 0 else { throw CorpusError.program(program, ended.status) }
        return ended.output
    }
}

enum CorpusError: Error {
    case program(String, Int32)
}
