import Catalog
import Diagnostics
import Foundation
import Testing

@testable import Feeds

struct CatalogBundleTests {
    private let bench: FeedBench
    private let key: BundlePrivateKey

    init() throws {
        bench = try FeedBench()
        key = try #require(BundlePrivateKey(seed: Array(0..<32)))
    }

    private func bundle(_ name: String, of catalog: String) throws -> BundleManifest {
        try CatalogBundle.write(catalog: bench.path(catalog), to: bench.path(name), key: key, now: "2026-02-01T00:00:00Z")
    }

    @Test func thereAndBack() throws {
        try bench.catalog(0..<5, as: "a.cat")
        let made = try bundle("a.bundle", of: "a.cat")
        let opened = try CatalogBundle(path: bench.path("a.bundle"), key: key.publicKey)
        #expect(opened.manifest == made)
        #expect(opened.manifest.sources.map(\.name) == ["OSV/GHSA"] && opened.manifest.sources[0].newest == "2024-01-01T00:00:00Z")
        #expect(try opened.install(into: bench.path("site.cat")).records == 5)
        #expect(try bench.read("site.cat") == bench.read("a.cat"))
    }

    @Test func changedInAnyByteItIsRefused() throws {
        try bench.catalog(0..<2, as: "a.cat")
        _ = try bundle("a.bundle", of: "a.cat")
        try bench.catalog(0..<1, as: "site.cat")
        let site = try bench.read("site.cat")
        let bytes = try bench.read("a.bundle")
        // Head, manifest and signature byte by byte; of the payload, whose hash is one, every fifth.
        for place in bytes.indices where place < 1_000 || place % 5 == 0 {
            var changed = bytes
            changed[place] ^= UInt8(1 << (place % 8))
            try bench.write(changed, as: "changed.bundle")
            #expect(throws: FeedError.self, "byte \(place)") {
                try CatalogBundle(path: bench.path("changed.bundle"), key: key.publicKey).install(into: bench.path("site.cat"))
            }
        }
        for length in stride(from: 1, to: bytes.count, by: 13) {
            try bench.write(Array(bytes.prefix(length)), as: "cut.bundle")
            #expect(throws: FeedError.self) { try CatalogBundle(path: bench.path("cut.bundle"), key: key.publicKey) }
        }
        try bench.write(bytes + [0], as: "longer.bundle")
        #expect(throws: FeedError.tampered(path: bench.path("longer.bundle"), part: "payload")) {
            try CatalogBundle(path: bench.path("longer.bundle"), key: key.publicKey)
        }
        #expect(try bench.read("site.cat") == site)
    }

    @Test func anotherKeyIsRefused() throws {
        try bench.catalog(0..<1, as: "a.cat")
        _ = try bundle("a.bundle", of: "a.cat")
        let other = BundlePrivateKey().publicKey
        #expect(throws: FeedError.wrongSignature(path: bench.path("a.bundle"), key: other.id)) {
            try CatalogBundle(path: bench.path("a.bundle"), key: other)
        }
    }

    @Test func olderOrSmallerNeedsForce() throws {
        try bench.catalog(0..<20, as: "old.cat", now: "2026-01-01T00:00:00Z")
        try bench.catalog(0..<20, as: "new.cat", now: "2026-01-05T00:00:00Z")
        try bench.catalog(0..<10, as: "small.cat", now: "2026-01-09T00:00:00Z")
        for name in ["old", "new", "small"] { _ = try bundle("\(name).bundle", of: "\(name).cat") }
        func install(_ name: String, force: Bool = false) throws -> CatalogInfo {
            try CatalogBundle(path: bench.path("\(name).bundle"), key: key.publicKey).install(into: bench.path("site.cat"), force: force)
        }
        _ = try install("new")
        #expect(
            throws: FeedError.olderBundle(path: bench.path("old.bundle"), bundle: "2026-01-01T00:00:00Z", installed: "2026-01-05T00:00:00Z")
        ) { try install("old") }
        #expect(throws: CatalogError.shrunk(source: "OSV/GHSA", before: 20, after: 10)) { try install("small") }
        #expect(try bench.open("site.cat").info.created == "2026-01-05T00:00:00Z")
        #expect(try install("old", force: true).created == "2026-01-01T00:00:00Z")
        #expect(try install("small", force: true).records == 10)
    }

    @Test func aDamagedCatalogueIsNotBundled() throws {
        try bench.catalog(0..<1, as: "a.cat")
        var bytes = try bench.read("a.cat")
        // Behind the header's page, whose unused rest is under no sum.
        bytes[bytes.count * 3 / 4] ^= 1
        try bench.write(bytes, as: "a.cat")
        #expect(throws: CatalogError.self) { try bundle("a.bundle", of: "a.cat") }
        #expect(!FileManager.default.fileExists(atPath: bench.path("a.bundle")))
    }

    /// RFC 8032 section 7.1, test 1: the public key of a known seed.
    @Test func keys() throws {
        let seed: [UInt8] = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69,
            0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
        ]
        let known = try #require(BundlePrivateKey(seed: seed))
        let expected: [UInt8] = [
            0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a, 0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23,
            0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
        ]
        #expect(known.publicKey.bytes == expected)
        #expect(try #require(BundlePublicKey(pem: known.publicKey.pem)).id == known.publicKey.id)
        #expect(try #require(BundlePrivateKey(pem: known.pem)).publicKey.id == known.publicKey.id)
        #expect(BundlePublicKey(pem: known.pem) == nil && BundlePrivateKey(pem: known.publicKey.pem) == nil && BundlePublicKey(pem: "") == nil)
    }
}
