import CPE
import Foundation
import JSONStream
import PackageURL
import Testing

@testable import Catalog

/// A damaged catalogue gives an error or an answer, never a crash.
struct CatalogDamageTests {
    private func sample() throws -> [UInt8] {
        let bench = try Workbench()
        _ = try bench.catalog(
            Feed.osv("GHSA-1", "PyPI", "demo", "introduced:1.0 fixed:2.0", aliases: ["CVE-1"], versions: ["0.5"]),
            Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:v:demo:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2""#))))
        return Array(try Data(contentsOf: URL(filePath: bench.path("test.cat"))))
    }

    /// Everything that a scan and a look-up would touch.
    private func use(_ bytes: [UInt8]) {
        guard let catalog = try? Catalog(ByteBlock(bytes), path: "x") else { return }
        let component = InventoryComponent(
            reference: "1", name: "demo", version: "1.5", purl: try? PackageURL(parsing: "pkg:pypi/demo@1.5"),
            cpes: [try? CPE(parsing: "cpe:2.3:a:v:demo:1.5:*:*:*:*:*:*:*")].compactMap { $0 })
        _ = try? ScanReport(
            subject: ScanReport.Subject(file: "f", format: "", name: "", version: "", components: 1), inventory: Inventory(components: [component]),
            catalog: catalog, time: "")
        for number in 0..<min(catalog.recordCount, 8) { _ = try? catalog.record(number) }
        _ = try? catalog.groups(id: "CVE-1")
    }

    @Test func cutAnywhere() throws {
        let whole = try sample()
        for length in stride(from: 0, to: whole.count, by: 7) {
            let cut = Array(whole.prefix(length))
            #expect(throws: CatalogError.self) { _ = try Catalog(ByteBlock(cut), path: "x") }
        }
    }

    @Test func flippedAnywhere() throws {
        let whole = try sample()
        var random = SplitMix(seed: 42)
        for _ in 0..<4_000 {
            var bytes = whole
            for _ in 0..<(1 + Int(random.next() % 3)) {
                let place = CatalogLayout.headerBytes + Int(random.next() % UInt64(whole.count - CatalogLayout.headerBytes))
                bytes[place] = UInt8(truncatingIfNeeded: random.next())
            }
            use(bytes)
        }
    }
}

/// A seeded generator: the same run every time.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
