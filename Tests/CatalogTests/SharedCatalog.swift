import Foundation
import Inputs

@testable import Catalog

/// One catalogue of the open data (OSV, NVD, RubySec, Vunnel's records), made once for all suites that ask it.
///
/// `MIMAMORI_TEST_CATALOG` names one that was made before from the same folders, which saves a minute while working on the matcher.
enum SharedCatalog {
    static let made: Result<Catalog, any Error> = Result {
        if let path = ProcessInfo.processInfo.environment["MIMAMORI_TEST_CATALOG"] { return try Catalog(MappedFile.open(path), path: path) }
        let path = FileManager.default.temporaryDirectory.appending(path: "mimamori-shared-\(ProcessInfo.processInfo.processIdentifier).cat").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sources = ["osv", "nvd", "osv-native/rubysec.tar.zst", "vunnel"].map(TestData.path)
        _ = try CatalogImport(target: path, now: "2026-01-01T00:00:00Z").run(sources)
        return try Catalog(MappedFile.open(path), path: path)
    }
}
