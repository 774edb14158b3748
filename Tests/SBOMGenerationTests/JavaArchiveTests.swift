import Foundation
import Inputs
import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

/// Java archives inside Java archives, all made here.
struct JavaArchiveTests {
    private func pom(_ group: String, _ name: String, _ version: String) -> (String, [UInt8]) {
        ("META-INF/maven/\(group)/\(name)/pom.properties", Array("groupId=\(group)\nartifactId=\(name)\nversion=\(version)\n".utf8))
    }

    private func withFile<Result>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-java-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return try body(file.path)
    }

    private func hex(_ text: String, _ algorithm: HashAlgorithm) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { FileDigests($0).hashes.first { $0.algorithm == algorithm }?.value }
    }

    /// The examples of FIPS 180-4, and lengths around a block.
    @Test func digests() {
        #expect(hex("abc", .sha1) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(hex("", .sha1) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", .sha1) == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        #expect(hex(String(repeating: "a", count: 1_000), .sha1) == "291e9a6c66994949b57ba5e650361e98fc36b1ba")
        #expect(hex("abc", .sha256) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    /// A program as Spring Boot packs it.
    @Test func librariesOfAProgram() throws {
        let core = ZipSample.archive([pom("org.c", "core", "2.0"), pom("org.s", "shaded", "1.0")])
        let plain = ZipSample.archive([("META-INF/MANIFEST.MF", Array("Implementation-Vendor: Sample Inc.\n".utf8))])
        let program = ZipSample.archive([
            pom("org.p", "pump", "1.0"), ("BOOT-INF/lib/core-2.0.jar", core), ("BOOT-INF/lib/plain-1.2.jar", plain),
            ("BOOT-INF/classes/A.class", [1]),
        ])
        try withFile("pump-1.0.jar", program) { (path: String) throws in
            let made = try SBOMGenerator.generate([path])
            #expect(made.purls.sorted() == ["pkg:maven/org.c/core@2.0", "pkg:maven/org.p/pump@1.0", "pkg:maven/org.s/shaded@1.0"])
            #expect(made.needs("org.p/pump").sorted() == ["org.c/core", "plain"])
            #expect(made.needs("org.c/core") == ["org.s/shaded"])
            #expect(made.part("plain")?.version == "1.2" && made.part("plain")?.supplier?.name == "Sample Inc.")
            for (name, bytes) in [("org.p/pump", program), ("org.c/core", core), ("plain", plain)] {
                let part = try #require(made.part(name))
                #expect(part.hashes == bytes.withUnsafeBufferPointer { FileDigests($0).hashes } && part.hashes.count == 2)
            }
            // What was merged into another has no file of its own.
            #expect(made.part("org.s/shaded")?.hashes == [])
            #expect(!made.codes.contains("GEN-020"))
        }
    }

    /// An archive of applications, three levels deep; the fourth is not opened, nor is what is no archive, and that is said.
    @Test func depthIsBounded() throws {
        let fourth = ZipSample.archive([pom("org.d", "fourth", "4")])
        let third = ZipSample.archive([pom("org.d", "third", "3"), ("lib/fourth-4.jar", fourth)])
        let second = ZipSample.archive([pom("org.d", "second", "2"), ("lib/third-3.jar", third)])
        let first = ZipSample.archive([pom("org.d", "first", "1"), ("WEB-INF/lib/second-2.jar", second), ("WEB-INF/lib/broken.jar", [1, 2, 3])])
        let all = ZipSample.archive([pom("org.d", "all", "0"), ("first-1.war", first)])
        try withFile("all-0.ear", all) { (path: String) throws in
            let made = try SBOMGenerator.generate([path])
            #expect(made.purls == ["all@0", "first@1", "second@2", "third@3"].map { "pkg:maven/org.d/\($0)" })
            #expect(made.codes.contains("GEN-020"))
            var reader = JavaArchiveReader()
            _ = try reader.contents(of: path, "all-0.ear", ByteBlock(all))
            #expect(reader.unopened == 2)
        }
    }

    @Test func sizeAndNumberAreBounded() throws {
        let library = ZipSample.archive([pom("org.d", "library", "1"), ("A.class", [UInt8](repeating: 7, count: 1_000))])
        let program = ZipSample.archive((0..<10).map { ("lib/library-\($0).jar", library) })
        try withFile("program-1.jar", program) { (path: String) throws in
            // How many were opened, and how many not.
            func opened(_ bounds: JavaArchiveReader.Bounds) throws -> [Int] {
                var reader = JavaArchiveReader(bounds)
                let found = try reader.contents(of: path, "program-1.jar", ByteBlock(program))
                return [found.inner.count, reader.unopened]
            }
            #expect(try opened(JavaArchiveReader.Bounds()) == [10, 0])
            #expect(try opened(JavaArchiveReader.Bounds(archives: 3)) == [3, 7])
            #expect(try opened(JavaArchiveReader.Bounds(bytesOfOne: library.count - 1)) == [0, 10])
            #expect(try opened(JavaArchiveReader.Bounds(bytesOfOne: library.count)) == [10, 0])
            // The third goes beyond what is left.
            #expect(try opened(JavaArchiveReader.Bounds(bytes: 2_500)) == [2, 8])
            #expect(try opened(JavaArchiveReader.Bounds(depth: 0)) == [0, 10])
        }
    }
}
