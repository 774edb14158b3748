import Foundation
import JSONStream

@testable import Catalog

/// A folder of its own for one test, and catalogues made in it.
final class Workbench {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-registry-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// A catalogue of the records in `feeds`, each a JSON text.
    func catalog(_ feeds: String..., name: String = "test.cat") throws -> Catalog { try catalog(feeds, name: name) }

    func catalog(_ feeds: [String], name: String) throws -> Catalog {
        var builder = try CatalogBuilder(path: path(name))
        for (index, feed) in feeds.enumerated() { try builder.addRecords(in: ByteBlock(Array(feed.utf8)), name: "feed \(index)") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try open(name)
    }

    func open(_ name: String) throws -> Catalog {
        try Catalog(ByteBlock(Array(Data(contentsOf: folder.appending(path: name)))), path: name)
    }
}
