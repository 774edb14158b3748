import Catalog
import Diagnostics
import Foundation
import Testing

@testable import Feeds

/// NVD: whose clock counts, what cannot be read, and what breaks off.
struct NVDUpdateTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    private func update(_ server: FakeServer, now: Int = 1_800_000_000) throws -> CatalogUpdate.Outcome {
        try bench.update(server, [bench.source("nvd", .nvd, ["https://n.org/2.0"])], now: now)[0]
    }

    private var cursor: String? { FeedState(besides: bench.path("a.cat")).cursors["nvd"] }

    @Test func theServersClockCounts() throws {
        // Ours, 2027-01-15T08:00:00Z, is ten minutes ahead; the second page is a minute later than the first.
        let server = FakeServer { url, _, number in
            if url.contains("lastMod") { return FeedBench.page([], total: 0, time: "2027-01-16T07:50:00.000") }
            return FeedBench.page([number], total: 2, time: "2027-01-15T07:5\(number - 1):00.123")
        }
        #expect(try update(server).records == 2)
        #expect(cursor == "2027-01-15T07:50:00Z")
        #expect(try update(server, now: 1_800_086_400).failure == nil)
        // From two hours before what is known.
        #expect(server.asked[2].url.contains("lastModStartDate=2027-01-15T05:50:00.000Z&lastModEndDate=2027-01-16T08:00:00.000Z"))
        #expect(cursor == "2027-01-16T07:50:00Z")
    }

    @Test func aClockThatIsBehindLosesNothing() throws {
        let server = FakeServer { url, _, _ in
            url.contains("lastMod") ? FeedBench.page([], total: 0, time: "2027-01-25T00:00:00.000") : FeedBench.page([1], total: 1)
        }
        #expect(try update(server).records == 1)
        // Ours says one hour later, theirs more than nine days: what lies between is asked for too.
        #expect(try update(server, now: 1_800_003_600).failure == nil)
        #expect(server.asked.count == 3 && server.asked[1].url.hasSuffix("&lastModEndDate=2027-01-15T09:00:00.000Z"))
        #expect(server.asked[2].url.hasSuffix("&lastModStartDate=2027-01-15T09:00:00.000Z&lastModEndDate=2027-01-25T00:00:00.000Z"))
        #expect(cursor == "2027-01-25T00:00:00Z")
    }

    @Test func anUnreadableRecordIsAskedForAgain() throws {
        let server = FakeServer { url, _, number in
            if url.contains("cveId=CVE-2024-1002") { return FeedBench.page([2], total: 1, broken: number < 5 ? [2] : []) }
            if url.contains("lastMod") { return FeedBench.page(number < 6 ? [3] : [], total: number < 6 ? 1 : 0) }
            return FeedBench.page([1, 2], total: 2, broken: [2])
        }
        let first = try update(server)
        #expect(first.records == 1 && first.problems.count == 1 && first.failure == nil)
        let message = first.problems.first?.message(in: .english) ?? ""
        #expect(message.contains("https://n.org/2.0 CVE-2024-1002: ") && !message.contains("page-0"), "\(message)")
        // Changes alone, and the record by its id.
        let second = try update(server, now: 1_800_086_400)
        #expect(second.records == 1 && second.problems.count == 1)
        #expect(server.asked[1].url.contains("lastModStartDate") && server.asked[2].url == "https://n.org/2.0?cveId=CVE-2024-1002")
        let third = try update(server, now: 1_800_172_800)
        #expect(third.records == 2 && third.problems.isEmpty)
        #expect(FeedState(besides: bench.path("a.cat")).unread.isEmpty)
        #expect(try bench.open("a.cat").info.records == 3)
        _ = try update(server, now: 1_800_259_200)
        #expect(server.asked.last?.url.contains("cveId") == false)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["a.cat", "a.cat.feeds.json"])
    }

    @Test func changesOfWhichNoneCanBeReadDoNotStopTheNext() throws {
        let server = FakeServer { url, _, _ in
            if url.contains("cveId") { return FakeServer.Reply(status: 404) }
            return url.contains("lastMod") ? FeedBench.page([2, 3], total: 2, broken: [2, 3]) : FeedBench.page([1], total: 1)
        }
        #expect(try update(server).records == 1)
        let second = try update(server, now: 1_800_086_400)
        #expect(second.failure == nil && second.problems.count == 1 && cursor == "2027-01-16T08:00:00Z")
        #expect(second.missed as? [FeedError] == [.unread(source: "nvd", ids: ["CVE-2024-1002", "CVE-2024-1003"])])
        #expect(FeedState(besides: bench.path("a.cat")).unread == ["nvd": ["CVE-2024-1002", "CVE-2024-1003"]])
    }

    @Test func manyUnreadableRecordsAreAFormThatIsNotUnderstood() throws {
        let server = FakeServer { _, _, _ in FeedBench.page(Array(0..<150), total: 150, broken: Set(1..<150)) }
        #expect(try update(server).problems.count == 149)
        #expect(cursor == nil)
    }

    @Test func itGoesOnWhereItBrokeOff() throws {
        let server = FakeServer { url, _, number in
            let start = Int(url.split(separator: "=").last ?? "") ?? -1
            if number == 3 { return FakeServer.Reply(status: 404) }
            return FeedBench.page([start, start + 1], total: 6, start: start, time: "2027-01-15T07:5\(number):00.000")
        }
        #expect(try update(server).failure != nil)
        #expect(try update(server, now: 1_800_003_600).records == 6)
        #expect(server.asked.map { $0.url.split(separator: "=").last } == ["0", "2", "4", "4"])
        // Known is what the first page knew.
        #expect(cursor == "2027-01-15T07:51:00Z")
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["a.cat", "a.cat.feeds.json"])
    }

    @Test func pagesOfYesterdayAreNotGoneOnWith() throws {
        let server = FakeServer { url, _, number in
            let start = Int(url.split(separator: "=").last ?? "") ?? -1
            return number == 2 ? FakeServer.Reply(status: 404) : FeedBench.page([start], total: 2, start: start)
        }
        #expect(try update(server).failure != nil)
        #expect(try update(server, now: 1_800_000_000 + 90_000).records == 2)
        #expect(server.asked.map { $0.url.split(separator: "=").last } == ["0", "1", "0", "1"])
    }

    @Test func nothingAtAllIsNotEverything() throws {
        let server = FakeServer { _, _, _ in FeedBench.page([], total: 0) }
        #expect(try update(server).failure?.code == "FEED-015")
    }
}
