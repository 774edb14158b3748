import Catalog
import Foundation
import Inputs
import JSONStream
import Synchronization
import Testing

@testable import Feeds

/// A folder of its own for one test, and small catalogues in it.
final class FeedBench {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-feeds-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    func write(_ bytes: [UInt8], as name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }

    /// A catalogue of OSV records with these numbers, made at `now`.
    func catalog(_ numbers: Range<Int>, as name: String, now: String = "2026-01-01T00:00:00Z") throws {
        let feed = numbers.map { Self.osv($0) }.joined(separator: "\n")
        try write(Array(feed.utf8), as: "feed.jsonl")
        _ = try CatalogImport(target: path(name), now: now).run([path("feed.jsonl")])
    }

    func open(_ name: String) throws -> Catalog { try Catalog(MappedFile.open(path(name)), path: path(name)) }

    static func osv(_ number: Int, modified: String = "2024-01-01T00:00:00Z") -> String {
        #"{"id":"GHSA-\#(number)","modified":"\#(modified)","affected":[{"package":{"ecosystem":"PyPI","name":"p\#(number)"},"#
            + #""ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"}]}]}]}"#
    }
}

/// A server in the test's own memory: what it is asked, and what it answers.
final class FakeServer: Sendable {
    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        /// Bytes after which the connection breaks; nil for none.
        var breaksAfter: Int?
    }

    private let log = Mutex<[(url: String, headers: [String: String])]>([])
    private let answer: @Sendable (_ url: String, _ headers: [String: String], _ number: Int) -> Reply
    private let pauses = Mutex<[Double]>([])

    init(_ answer: @escaping @Sendable (_ url: String, _ headers: [String: String], _ number: Int) -> Reply) { self.answer = answer }

    var asked: [(url: String, headers: [String: String])] { log.withLock { $0 } }
    var waited: [Double] { pauses.withLock { $0 } }

    /// A downloader that asks it, at the time `now`, without ever really waiting.
    func downloader(now: Int = 1_800_000_000) -> Downloader {
        var downloader = Downloader(
            transport: HTTPTransport { request, body in
                try AddressRule.check(request)
                let headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
                let number = self.log.withLock { log in
                    log.append((request.url, headers))
                    return log.count
                }
                let reply = self.answer(request.url, headers, number)
                let head = HTTPAnswer(status: reply.status, headers: reply.headers)
                try reply.body.prefix(reply.breaksAfter ?? .max).withUnsafeBytes { raw in if !raw.isEmpty { try body(head, raw) } }
                if reply.breaksAfter != nil { throw FeedError.network(url: "x", message: "broken") }
                return head
            })
        downloader.clock = FeedClock(now: { now }, sleep: { seconds in self.pauses.withLock { $0.append(seconds) } })
        return downloader
    }
}
