import Catalog
import Foundation
import Inputs
import JSONStream
import Synchronization
import Testing

@testable import Feeds

/// A folder of its own for one test, and small catalogues in it.
final class FeedBench: Sendable {
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

    func source(_ name: String, _ method: FeedSource.Method, _ urls: [String], whole: Bool = false) -> FeedSource {
        FeedSource(
            name: name, titleJa: name, titleEn: name, method: method, urls: urls, isWhole: whole, keyVariable: "KEY", keyHeader: "apiKey", pause: 6,
            pauseWithKey: 0.7, evidence: .unverified)
    }

    /// Updates `a.cat`.
    func update(_ server: FakeServer, _ sources: [FeedSource], now: Int = 1_800_000_000, key: String? = nil) throws -> [CatalogUpdate.Outcome] {
        var update = CatalogUpdate(target: path("a.cat"), downloader: server.downloader(now: now))
        update.keys = { _ in key }
        return try update.run(sources)
    }

    /// A page of NVD's API with records of these numbers; `broken` ones have a time that is none.
    static func page(_ ids: [Int], total: Int, start: Int? = nil, time: String? = nil, broken: Set<Int> = []) -> FakeServer.Reply {
        let records = ids.map {
            let modified = broken.contains($0) ? "7" : #""2024-01-01T00:00:00.000""#
            return #"{"cve":{"id":"CVE-2024-\#(1000 + $0)","lastModified":\#(modified),"descriptions":[]}}"#
        }
        let head = (start.map { #""startIndex":\#($0),"# } ?? "") + (time.map { #""timestamp":"\#($0)","# } ?? "")
        return FakeServer.Reply(body: Array("{\(head)\"totalResults\":\(total),\"vulnerabilities\":[\(records.joined(separator: ","))]}".utf8))
    }

    /// A zip of files as they are (PKWARE APPNOTE 4.3, method 0), sorted by name.
    func zip(_ files: [String: String]) throws -> [UInt8] {
        func bytes(_ values: [(Int, Int)]) -> [UInt8] {
            values.flatMap { value, count in (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        }
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let (name, body) = (Array(name.utf8), Array(text.utf8))
            let crc = Int(Self.crc(body))
            let same = bytes([(20, 2), (0, 2), (0, 2), (0, 4), (crc, 4), (body.count, 4), (body.count, 4), (name.count, 2), (0, 2)])
            directory += bytes([(0x0201_4B50, 4), (20, 2)])
            directory += same
            directory += bytes([(0, 2), (0, 2), (0, 2), (0, 4), (archive.count, 4)])
            directory += name
            archive += bytes([(0x0403_4B50, 4)])
            archive += same
            archive += name
            archive += body
        }
        let end = bytes([(0x0605_4B50, 4), (0, 4), (files.count, 2), (files.count, 2), (directory.count, 4), (archive.count, 4), (0, 2)])
        return archive + directory + end
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = crc & 1 == 1
                crc >>= 1
                if isOdd { crc ^= 0xEDB8_8320 }
            }
        }
        return ~crc
    }

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
