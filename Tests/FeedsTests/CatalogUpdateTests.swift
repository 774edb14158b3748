import Catalog
import Diagnostics
import Foundation
import Testing

@testable import Feeds

struct CatalogUpdateTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    private func source(_ name: String, _ method: FeedSource.Method, _ urls: [String], whole: Bool = false) -> FeedSource {
        bench.source(name, method, urls, whole: whole)
    }

    private func update(
        _ server: FakeServer, _ sources: [FeedSource], now: Int = 1_800_000_000, key: String? = nil
    ) throws -> [CatalogUpdate.Outcome] {
        try bench.update(server, sources, now: now, key: key)
    }

    @Test func onlyWhatHasChangedIsTaken() throws {
        let server = FakeServer { url, headers, _ in
            let tag = "\"\(url.suffix(1))\""
            return headers["if-none-match"] == tag
                ? FakeServer.Reply(status: 304) : FakeServer.Reply(headers: ["etag": tag], body: Array(FeedBench.osv(Int(url.suffix(1)) ?? 0).utf8))
        }
        let sources = [source("one", .files, ["https://a.org/1", "https://a.org/2"])]
        #expect(try update(server, sources).map(\.records) == [2])
        let before = try bench.read("a.cat")
        let again = try update(server, sources)
        #expect(again.map(\.records) == [nil] && again[0].failure == nil)
        #expect(try bench.read("a.cat") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["a.cat", "a.cat.feeds.json"])
    }

    @Test func aSourceThatFailsLeavesTheOthers() throws {
        let server = FakeServer { url, _, _ in
            switch url {
            case "https://a.org/broken": FakeServer.Reply(headers: ["etag": "\"x\""], body: Array(#"[{"id":"GHSA-7","modi"#.utf8))
            case "https://a.org/gone": FakeServer.Reply(status: 404)
            case "https://a.org/page": FakeServer.Reply(body: Array("<html>Please log in</html>".utf8))
            default: FakeServer.Reply(body: Array(FeedBench.osv(1).utf8))
            }
        }
        let sources = ["good", "gone", "broken", "page"].map { source($0, .files, ["https://a.org/\($0)"]) }
        let outcomes = try update(server, sources)
        #expect(outcomes.map { $0.failure == nil } == [true, false, false, false])
        #expect(try bench.open("a.cat").info.records == 1)
        #expect(FeedState(besides: bench.path("a.cat")).files.keys.sorted() == ["https://a.org/good"])
    }

    @Test func aShrunkenDownloadIsRefused() throws {
        let server = FakeServer { _, _, number in
            FakeServer.Reply(body: Array((0..<(number == 1 ? 20 : 3)).map { FeedBench.osv($0) }.joined(separator: "\n").utf8))
        }
        let sources = [source("one", .files, ["https://a.org/1"], whole: true)]
        #expect(try update(server, sources)[0].records == 20)
        let before = try bench.read("a.cat")
        #expect(try update(server, sources)[0].failure?.code == "CATALOG-020")
        #expect(try bench.read("a.cat") == before)
    }

    @Test func nvdByPagesAndThenByChanges() throws {
        let server = FakeServer { url, _, _ in
            if url.contains("lastModStartDate") { return FeedBench.page([1], total: 1) }
            return url.contains("startIndex=0") ? FeedBench.page([1, 2], total: 3) : FeedBench.page([3], total: 3)
        }
        let sources = [source("nvd", .nvd, ["https://n.org/cves/2.0"])]
        #expect(try update(server, sources)[0].records == 3)
        #expect(server.waited == [6])
        // 130 days later: two windows, with a key that is in the header alone.
        #expect(try update(server, sources, now: 1_800_000_000 + 130 * 86_400, key: "secret")[0].records == 2)
        #expect(server.waited == [6, 0.7])
        let urls = server.asked.map(\.url)
        #expect(urls[0] == "https://n.org/cves/2.0?resultsPerPage=2000&startIndex=0" && urls[1].hasSuffix("&startIndex=2"))
        #expect(urls[2].hasSuffix("&lastModStartDate=2027-01-15T06:00:00.000Z&lastModEndDate=2027-05-15T06:00:00.000Z"))
        #expect(urls[3].hasSuffix("&lastModStartDate=2027-05-15T06:00:00.000Z&lastModEndDate=2027-05-25T08:00:00.000Z"))
        #expect(server.asked.map { $0.headers["apikey"] } == [nil, nil, "secret", "secret"])
        #expect(!urls.contains { $0.contains("secret") })
    }

    @Test func nvdThatStopsHalfWayIsRefused() throws {
        let server = FakeServer { url, _, _ in url.contains("startIndex=0") ? FeedBench.page([1, 2], total: 5) : FeedBench.page([], total: 5) }
        let outcome = try update(server, [source("nvd", .nvd, ["https://n.org/cves/2.0"])])[0]
        #expect(outcome.failure as? FeedError == FeedError.incomplete(url: "https://n.org/cves/2.0", expected: 5, got: 2))
        #expect(!FileManager.default.fileExists(atPath: bench.path("a.cat")))
    }

    /// The log of changes of the CVE list, with a change at each of these times.
    private static func log(_ times: String...) -> FakeServer.Reply {
        let entries = times.map { time in
            let year = time.prefix(4)
            return #"{"fetchTime":"\#(time)","new":[{"cveId":"CVE-2024-\#(year)","githubLink":"https://c.org/\#(year)"}]}"#
        }
        return FakeServer.Reply(body: Array("[\(entries.joined(separator: ","))]".utf8))
    }

    @Test func theCVEListByItsLog() throws {
        let record =
            #"{"dataType":"CVE_RECORD","cveMetadata":{"cveId":"CVE-2024-1001","state":"PUBLISHED","dateUpdated":"2024-01-01T00:00:00Z"},"containers":{"cna":{}}}"#
        // The publisher's clock counts; ours is not asked.
        let server = FakeServer { url, _, number in
            switch (url, number) {
            case ("https://c.org/log", ...2): Self.log("2027-01-16T00:00:00.000Z", "2026-12-17T00:00:00.000Z")
            case ("https://c.org/log", ...4): Self.log("2028-01-18T00:00:00.000Z", "2027-01-16T00:00:00.000Z", "2026-12-19T00:00:00.000Z")
            case ("https://c.org/log", _): Self.log("2029-03-18T00:00:00.000Z", "2029-02-18T00:00:00.000Z")
            default: FakeServer.Reply(body: Array(record.utf8))
            }
        }
        let sources = [source("cve", .cveList, ["https://c.org/all", "https://c.org/log"])]
        #expect(try update(server, sources)[0].records == 1)
        #expect(try update(server, sources)[0].records == 2)
        #expect(server.asked.map(\.url).map { $0.dropFirst(14) } == ["log", "all", "log", "2027", "2028"])
        // Longer ago than the log reaches: the whole again.
        #expect(try update(server, sources)[0].records == 1)
        #expect(server.asked.last?.url == "https://c.org/all")
    }

    @Test func brokenAndMissingRecordsOfTheCVEListDoNotStopTheOthers() throws {
        func record(_ id: String, updated: String = #""2024-01-01T00:00:00Z""#) -> [UInt8] {
            let head = #""cveMetadata":{"cveId":"\#(id)","state":"PUBLISHED","dateUpdated":\#(updated)}"#
            return Array("{\"dataType\":\"CVE_RECORD\",\(head),\"containers\":{\"cna\":{}}}".utf8)
        }
        let (good, broken) = (record("CVE-2024-2026"), record("CVE-2024-2027", updated: "7"))
        let mended = record("CVE-2024-2027")
        let server = FakeServer { url, _, number in
            switch url.dropFirst(14) {
            case "log":
                number < 3
                    ? Self.log("2026-12-17T00:00:00.000Z")
                    : Self.log("2029-01-18T00:00:00.000Z", "2027-01-16T00:00:00.000Z", "2026-12-17T00:00:00.000Z")
            case "2027": FakeServer.Reply(body: broken)
            case "2029": FakeServer.Reply(status: 404)
            case "2024/2xxx/CVE-2024-2027.json": FakeServer.Reply(body: mended)
            case "2024/2xxx/CVE-2024-2029.json": FakeServer.Reply(status: 404)
            default: FakeServer.Reply(body: good)
            }
        }
        let sources = [source("cve", .cveList, ["https://c.org/all", "https://c.org/log"])]
        #expect(try update(server, sources)[0].records == 1)
        let second = try update(server, sources)[0]
        #expect(second.records == 1 && second.problems.map(\.file) == ["https://c.org/2027"] && second.missed.map(\.code) == ["FEED-013"])
        #expect(FeedState(besides: bench.path("a.cat")).unread == ["cve": ["CVE-2024-2027", "CVE-2024-2029"]])
        // What did not come is looked for beside the log; what is not there either is left alone.
        let third = try update(server, sources)[0]
        #expect(third.problems.isEmpty && third.missed.isEmpty && third.failure == nil)
        #expect(FeedState(besides: bench.path("a.cat")).unread.isEmpty)
        #expect(server.asked.contains { $0.url == "https://c.org/2024/2xxx/CVE-2024-2027.json" })
    }

    @Test func theTableIsSound() {
        #expect(Set(FeedSource.known.map(\.name)).count == FeedSource.known.count)
        for source in FeedSource.known {
            let urls = source.addresses(year: 2026)
            #expect(!urls.isEmpty && Set(urls).count == urls.count)
            for url in urls { #expect(throws: Never.self) { try AddressRule.check(HTTPRequest(url: url)) } }
            #expect(!urls.contains { $0.contains("{") })
        }
        #expect(FeedSource.known.first { $0.name == "jvn" }?.addresses(year: 1999).map { String($0.suffix(8)) } == ["1998.rdf", "1999.rdf"])
        #expect(FeedSource.known.first { $0.name == "osv" }?.addresses(year: 1999).contains { $0.contains("/GitHub%20Actions/") } == true)
    }

    @Test func sourcesOfOnesOwn() throws {
        try bench.write(
            Array(
                #"{"sources":[{"name":"kev","urls":["https://mirror.example/kev.json"]},{"name":"mine","urls":["https://m.example/{year}"],"firstYear":2025}]}"#
                    .utf8), as: "s.json")
        let sources = try FeedSource.read(bench.path("s.json"))
        #expect(sources.first { $0.name == "kev" }?.urls == ["https://mirror.example/kev.json"])
        #expect(sources.first { $0.name == "kev" }?.isWhole == true)
        #expect(sources.last?.addresses(year: 2026) == ["https://m.example/2025", "https://m.example/2026"])
        try bench.write(Array(#"{"sources":[{"urls":[]}]}"#.utf8), as: "bad.json")
        #expect(throws: FeedError.badSources(path: bench.path("bad.json"), text: "name")) { try FeedSource.read(bench.path("bad.json")) }
    }
}
