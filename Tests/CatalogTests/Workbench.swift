import Foundation
import JSONStream
import Testing

@testable import Catalog

/// A folder of its own for one test, and catalogues made in it.
final class Workbench {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-catalog-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a feed and gives its path.
    func write(_ text: String, as name: String = "feed.json") throws -> String {
        try Data(text.utf8).write(to: folder.appending(path: name))
        return path(name)
    }

    /// A catalogue of the records in `feeds`, each a JSON text.
    func catalog(_ feeds: String..., name: String = "test.cat") throws -> Catalog {
        var builder = try CatalogBuilder(path: path(name))
        for (index, feed) in feeds.enumerated() { try builder.addRecords(in: ByteBlock(Array(feed.utf8)), name: "feed \(index)") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try open(name)
    }

    func open(_ name: String) throws -> Catalog {
        try Catalog(ByteBlock(Array(Data(contentsOf: folder.appending(path: name)))), path: name)
    }
}

/// Texts of feed records, as short as a test can read.
enum Feed {
    /// The one record of a feed, read.
    static func read(_ text: String) throws -> VulnerabilityRecord {
        var splitter = RecordSplitter(wrapperKeys: RecordReader.wrapperKeys, recordKeys: RecordReader.recordKeys, limit: 1 << 20)
        var found: [VulnerabilityRecord] = []
        try Array(text.utf8).withUnsafeBufferPointer { bytes in try splitter.feed(bytes) { found.append(try RecordReader.read($0)) } }
        try splitter.finish()
        return try #require(found.first)
    }

    /// The records of a file that is one document.
    static func document(_ text: String) throws -> [VulnerabilityRecord] {
        let block = ByteBlock(text.utf8)
        try #require(DocumentReader.isDocument(block.bytes))
        return try DocumentReader.contents(block).vulnerabilities
    }

    /// An OSV record about one package with one range: `events` as `introduced:0 fixed:1.2`.
    static func osv(
        _ id: String, _ ecosystem: String, _ name: String, _ events: String, type: String = "ECOSYSTEM", aliases: [String] = [],
        upstream: [String] = [],
        related: [String] = [], versions: [String] = [], modified: String = "2024-01-01T00:00:00Z", extra: String = ""
    ) -> String {
        func list(_ values: [String]) -> String { "[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
        let parts = events.split(separator: " ").map { event in
            let pair = event.split(separator: ":", maxSplits: 1)
            return "{\"\(pair[0])\":\"\(pair[1])\"}"
        }
        return """
            {"id":"\(id)","modified":"\(modified)","aliases":\(list(aliases)),"upstream":\(list(upstream)),"related":\(list(related)),\(extra)
             "affected":[{"package":{"ecosystem":"\(ecosystem)","name":"\(name)"},
               "ranges":[{"type":"\(type)","events":[\(parts.joined(separator: ","))]}],"versions":\(list(versions))}]}
            """
    }

    /// An NVD 2.0 record with the text of its `configurations`.
    static func nvd(_ id: String, _ configurations: String, status: String = "Analyzed", extra: String = "") -> String {
        """
        {"cve":{"id":"\(id)","vulnStatus":"\(status)","lastModified":"2024-01-01T00:00:00.000",\(extra)
          "descriptions":[{"lang":"en","value":"A flaw."}],"configurations":[\(configurations)]}}
        """
    }

    /// A statement with one OR node of criteria.
    static func anyOf(_ criteria: String...) -> String {
        #"{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[\#(criteria.joined(separator: ","))]}]}"#
    }

    static func criterion(_ name: String, vulnerable: Bool = true, bounds: String = "") -> String {
        #"{"vulnerable":\#(vulnerable),"criteria":"\#(name)"\#(bounds.isEmpty ? "" : "," + bounds)}"#
    }
}
