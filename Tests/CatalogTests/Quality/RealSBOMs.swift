import Inputs
import JSONStream

/// The SBOMs of the test data that are JSON and small enough for a test that is not optimised.
enum RealSBOMs {
    /// Bytes of the largest that is taken.
    static let most = 400_000

    static let archives = [
        "bom-shelter-in-the-lab", "bom-shelter-in-the-wild", "cyclonedx-bom-examples", "cyclonedx-python-lib-own", "cyclonedx-spec-tests",
        "defectdojo-scans-cdx-spdx-vex", "dependency-track-boms", "grype-sboms", "medical-case-study", "osv-scanner-sboms", "spdx-examples",
        "spdx-tools-documents", "trustify-sboms",
    ]

    /// Hands over each document of an archive with its name.
    static func forEach(_ archive: String, _ body: (String, ByteBlock) throws -> Void) throws {
        var reader = try ArchiveReader(path: TestData.path("sbom/\(archive).tar.zst"), limits: .feed)
        while let name = try reader.nextFile() {
            guard name.hasSuffix(".json") else { continue }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while bytes.count <= most {
                let count = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
                if count == 0 { break }
                bytes += buffer.prefix(count)
            }
            if bytes.count <= most { try body(name, ByteBlock(bytes)) }
        }
    }
}
