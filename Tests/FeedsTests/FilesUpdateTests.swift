import Catalog
import Diagnostics
import Foundation
import Inputs
import Testing

@testable import Feeds

/// Sources of many files, of which one fails.
struct FilesUpdateTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    private func server(_ failing: [String: Int], tag: String = "1") -> FakeServer {
        FakeServer { url, headers, _ in
            let name = String(url.dropFirst("https://a.org/".count))
            if let status = failing[name] { return FakeServer.Reply(status: status) }
            let etag = "\"\(tag)\(name)\""
            if headers["if-none-match"] == etag { return FakeServer.Reply(status: 304) }
            return FakeServer.Reply(headers: ["etag": etag], body: Array(FeedBench.osv(name.utf8.reduce(0) { $0 * 7 + Int($1) }).utf8))
        }
    }

    private func files(_ names: String..., whole: Bool = false) -> FeedSource {
        bench.source("one", .files, names.map { "https://a.org/\($0)" }, whole: whole)
    }

    private func codes(_ errors: [any ExplainedError]) -> [String] { errors.map(\.code) }

    @Test func theOthersAreTaken() throws {
        let outcome = try bench.update(server(["b": 404]), [files("a", "b", "c")])[0]
        #expect(outcome.records == 2 && outcome.failure == nil)
        #expect(outcome.missed as? [FeedError] == [.status(url: "https://a.org/b", status: 404)])
        // It is asked for again; the others need not come again.
        let again = try bench.update(server([:]), [files("a", "b", "c")])[0]
        #expect(again.records == 1 && again.missed.isEmpty)
    }

    @Test func noneIsAFailure() throws {
        let outcome = try bench.update(server(["a": 404, "b": 403]), [files("a", "b")])[0]
        #expect(outcome.failure as? FeedError == .status(url: "https://a.org/a", status: 404))
    }

    @Test func nothingGoesForAFileThatDidNotCome() throws {
        #expect(try bench.update(server([:]), [files("a", "b", whole: true)])[0].records == 2)
        #expect(try bench.update(server(["b": 404], tag: "2"), [files("a", "b", whole: true)])[0].records == 1)
        #expect(try bench.open("a.cat").info.records == 2)
    }

    @Test func aServerThatIsSilentIsLeftAlone() throws {
        let server = server(["b": 503, "c": 503, "d": 503])
        let outcome = try bench.update(server, [files("a", "b", "c", "d", "e")])[0]
        #expect(outcome.records == 1 && codes(outcome.missed) == ["FEED-013", "FEED-013", "FEED-021"])
        #expect(!server.asked.contains { $0.url.hasSuffix("/d") })
    }

    /// 2027-01-15 and 2027-02-15.
    @Test(arguments: [(1_800_000_000, true), (1_802_678_400, false)]) func theFileOfTheNewYear(now: Int, isEarly: Bool) throws {
        var source = files("y{year}")
        source.firstYear = 2025
        let outcome = try bench.update(server(["y2027": 404]), [source], now: now)[0]
        #expect(outcome.records == 2 && outcome.failure == nil)
        #expect(codes(outcome.remarks) == (isEarly ? ["FEED-020"] : []) && codes(outcome.missed) == (isEarly ? [] : ["FEED-013"]))
    }

    @Test func onlyTheBrokenFileComesAgain() throws {
        let server = FakeServer { url, headers, _ in
            let etag = "\"\(url.suffix(1))\""
            if headers["if-none-match"] == etag { return FakeServer.Reply(status: 304) }
            let broken = url.hasSuffix("2") ? #"\#n{"id":"GHSA-9","modified":7}"# : ""
            return FakeServer.Reply(headers: ["etag": etag], body: Array((FeedBench.osv(Int(url.suffix(1)) ?? 0) + broken).utf8))
        }
        let sources = [files("1", "2", "3")]
        let first = try bench.update(server, sources)[0]
        #expect(first.records == 3 && first.problems.count == 1)
        // The address, not our file that is gone.
        #expect(first.problems.first?.file == "https://a.org/2")
        #expect(try bench.update(server, sources)[0].records == 1)
    }

    @Test func ofARepositoryOnlyTheRecordsAreRead() throws {
        let archive = try bench.zip([
            "db-main/README.md": "# Records", "db-main/x.sh": "#!/bin/sh", "db-main/advisories/github-reviewed/2024/GHSA-1.json": FeedBench.osv(1),
            "db-main/advisories/unreviewed/GHSA-2.json": FeedBench.osv(2),
        ])
        let server = FakeServer { _, _, _ in FakeServer.Reply(body: archive) }
        var source = files("db.zip")
        let all = try bench.update(server, [source])[0]
        #expect(all.records == 2 && all.problems.count == 2)
        source.members = ["*/advisories/github-reviewed/*.json"]
        let outcome = try bench.update(server, [source])[0]
        #expect(outcome.records == 1 && outcome.problems.isEmpty)
    }

    @Test(arguments: [
        ("*/cves/*/CVE-*.json", "a-main/cves/2024/1xxx/CVE-2024-1001.json", true), ("*/cves/*/CVE-*.json", "a-main/cves/deltaLog.json", false),
        ("*", "", true), ("", "", true), ("", "a", false), ("a*b*c", "abbc", true), ("a*b*c", "abcb", false), ("*.json", ".json", true),
        ("*ab", "aab", true), ("**a", "ba", true),
    ]) func patterns(pattern: String, name: String, matches: Bool) { #expect(NamePattern(pattern).matches(name) == matches) }

    /// The second of three archives breaks off: what is sound is taken, and only the damaged one comes again.
    @Test func aDamagedFileLeavesTheOthers() throws {
        let archives = try (1...3).map { number in
            try bench.zip(["a.json": FeedBench.osv(number * 10), "b.json": FeedBench.osv(number * 10 + 1)])
        }
        let server = FakeServer { url, headers, number in
            let name = Int(url.dropLast(4).suffix(1)) ?? 1
            let isDamaged = name == 2 && number <= 3
            let etag = "\"\(name)\(isDamaged)\""
            if headers["if-none-match"] == etag { return FakeServer.Reply(status: 304) }
            let whole = archives[name - 1]
            return FakeServer.Reply(headers: ["etag": etag], body: Array(isDamaged ? whole.prefix(300) : whole[...]))
        }
        let sources = [files("1.zip", "2.zip", "3.zip")]
        let first = try bench.update(server, sources)[0]
        #expect(first.failure == nil && first.records == 5 && codes(first.problems) == ["INPUT-012"])
        let message = first.problems.first?.message(in: .english) ?? ""
        #expect(message.contains("https://a.org/2.zip: the comp") && message.contains("Get the file again"), "\(message)")
        #expect(try bench.open("a.cat").info.records == 5)
        let again = try bench.update(server, sources)[0]
        #expect(again.records == 2 && again.problems.isEmpty)
        #expect(try bench.open("a.cat").info.records == 6)
    }

    @Test func aFailureNamesTheAddress() throws {
        let server = FakeServer { _, _, _ in FakeServer.Reply(body: Array("PK\u{3}\u{4}broken".utf8)) }
        let outcome = try bench.update(server, [files("a.zip")])[0]
        let message = outcome.failure?.message(in: .english) ?? ""
        #expect(message.contains("https://a.org/a.zip") && !message.contains("downloads"), "\(message)")
    }
}
