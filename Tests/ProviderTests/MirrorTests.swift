import Advisories
import Feeds
import Foundation
import Testing

@testable import Provider

/// The downloader, of an honest provider and of one that lies.
@Suite(.enabled(if: TestKey.isPresent)) struct MirrorTests {
    private static let area = Sample.origin + "/.well-known/csaf/v2.0/clear/"
    private static let document = area + "2099/smd-sa-2099-001.json"
    private let bench: Bench

    init() throws { bench = try Bench() }

    private func mirror(
        _ web: FakeWeb, limits: FetchLimits = FetchLimits(), change: (inout ProviderMirror) -> Void = { _ in }
    ) throws -> MirrorReport {
        var mirror = ProviderMirror(web.files(Sample.origin, limits), folder: bench.path("mirror"), now: Sample.now)
        mirror.limits = limits
        mirror.gnuPG = .system
        change(&mirror)
        return try mirror.run(Sample.origin)
    }

    private var kept: [String] { bench.files("mirror").filter { $0.hasSuffix("-001.json") || $0.hasSuffix("-002.json") } }

    @Test(arguments: CSAFVersion.allCases) func anHonestProviderIsMirroredWhole(_ version: CSAFVersion) throws {
        let web = FakeWeb(try Sample.signedTree(version))
        let report = try mirror(web)
        #expect(report.fetched == 2 && report.refused == [], "\(report.refused)")
        // The closed feed is named, and no more.
        #expect(Set(report.doubts.map(\.reason)) == [.closed])
        // What came can be checked like the provider's own tree.
        let files = try FolderFiles.files(bench.path("mirror/www.example.com"))
        var checker = ProviderChecker(files, now: Sample.now)
        checker.gnuPG = .system
        let check = try checker.check(try #require(files.start), as: .publisher)
        for number in [1, 2, 7, 11, 18, 19] { #expect(check[number]?.outcome == .pass, "\(number) \(CheckerTests.told(check))") }
    }

    @Test func theSecondRunFetchesOnlyWhatChanged() throws {
        let tree = try Sample.signedTree(.v20)
        _ = try mirror(FakeWeb(tree))
        let again = FakeWeb(tree)
        let report = try mirror(again)
        #expect(report.fetched == 0 && report.unchanged == 2)
        #expect(!again.asked.contains { $0.hasSuffix("-001.json") || $0.hasSuffix("-002.json") })
        // A copy that was changed here is fetched again.
        try Data("{}".utf8).write(to: URL(filePath: bench.path("mirror/www.example.com/.well-known/csaf/v2.0/clear/2099/smd-sa-2099-001.json")))
        #expect(try mirror(FakeWeb(tree)).fetched == 1)
        let newer = try Sample.signedTree(
            .v20, [Sample.document("SMD-SA-2099-001", date: "2099-05-01T00:00:00Z")] + Sample.documents(.v20).dropFirst())
        #expect(try mirror(FakeWeb(newer)).fetched == 1)
    }

    @Test func withoutHashesTheServerIsAskedForChanges() throws {
        let tree = try ProviderTree(try Sample.documents(.v20), Sample.settings(.provider))
        func web() -> FakeWeb {
            let web = FakeWeb(tree)
            for file in tree.files where file.path.hasSuffix(".sha256") || file.path.hasSuffix(".sha512") {
                web["\(Sample.origin)/\(file.path)"] = nil
            }
            let feed = Self.area + "feed-tlp-white.json"
            web[feed]?.body = Array(
                String(decoding: web[feed]?.body ?? [], as: UTF8.self).replacing("\"rel\": \"hash\"", with: "\"rel\": \"other\"").utf8)
            return web
        }
        #expect(try mirror(web()).fetched == 2)
        let report = try mirror(web())
        #expect(report.fetched == 0 && report.unchanged == 2)
    }

    struct Lie: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: MirrorReport.Reason
        let tell: @Sendable (FakeWeb) throws -> Void
    }

    static let lies = [
        Lie(testDescription: "a wrong hash", reason: .wrongHash) { $0.edit(document + ".sha256", "  smd", "0  smd") },
        Lie(testDescription: "another document under the same hash", reason: .wrongHash) {
            $0[document]?.body = Sample.csaf("SMD-SA-2099-001", date: "2099-04-04T00:00:00Z")
        },
        Lie(testDescription: "the signature of another document", reason: .wrongSignature) { web in
            web[document + ".asc"] = web[area + "2099/smd-sa-2099-002.json.asc"]
        },
        Lie(testDescription: "no signature", reason: .missing) { $0[document + ".asc"] = nil },
        Lie(testDescription: "no hash", reason: .missing) { $0[document + ".sha256"] = nil },
        Lie(testDescription: "no document", reason: .missing) { $0[document] = nil },
        Lie(testDescription: "a redirect to a private address", reason: .forbiddenAddress) { web in
            web[document] = FakeWeb.Reply(status: 302, headers: ["location": "https://10.0.0.1/secret.json"])
        },
        Lie(testDescription: "a redirect to this machine", reason: .forbiddenAddress) { web in
            web[document] = FakeWeb.Reply(status: 302, headers: ["location": "https://127.0.0.1/secret.json"])
        },
        Lie(testDescription: "a redirect to http", reason: .forbiddenAddress) { web in
            web[document] = FakeWeb.Reply(status: 302, headers: ["location": "http://www.example.org/a.json"])
        },
        Lie(testDescription: "redirects without end", reason: .forbiddenAddress) { web in
            web[document] = FakeWeb.Reply(status: 302, headers: ["location": document])
        },
        Lie(testDescription: "a body without end", reason: .tooLarge) { $0[document]?.isEndless = true },
        Lie(testDescription: "a signature without end", reason: .tooLarge) { $0[document + ".asc"]?.isEndless = true },
        Lie(testDescription: "a body that drips", reason: .tooSlow) { web in
            web[document] = FakeWeb.Reply(body: [32], isEndless: true, slowness: 60)
        },
        Lie(testDescription: "a feed that is no JSON", reason: .badList) { $0[area + "feed-tlp-white.json"]?.body = Array("{\"feed\":[".utf8) },
        Lie(testDescription: "another key", reason: .noKey) { web in
            web["\(Sample.origin)/.well-known/csaf/openpgp/\(TestKey.shared.file.fingerprint).asc"]?.body = TestKey.other.file.armoured
        },
    ]

    @Test(arguments: lies) func aLieIsNamedAndNotKept(_ lie: Lie) throws {
        let web = FakeWeb(try Sample.signedTree(.v20))
        try lie.tell(web)
        var limits = FetchLimits()
        limits.fileBytes = 1 << 20
        limits.smallBytes = 1 << 16
        let report = try mirror(web, limits: limits)
        #expect(report.refused.contains { $0.reason == lie.reason }, "\(report.refused)")
        #expect(!kept.contains { $0.hasSuffix("-001.json") })
        #expect(!bench.files("mirror").contains { $0.hasSuffix(".part") })
        #expect(!web.asked.contains { $0.contains("10.0.0.1") || $0.contains("127.0.0.1") || $0.hasPrefix("http:") })
    }

    /// A broken document with the right hash and signature is the provider's own, and still no CSAF.
    @Test func whatIsNoCSAFIsNotKept() throws {
        let web = FakeWeb(try Sample.signedTree(.v20))
        let broken = Array("{\"document\":".utf8)
        web[Self.document]?.body = broken
        for algorithm in HashAlgorithm.allCases { web["\(Self.document).\(algorithm.rawValue)"]?.body = Array(algorithm.hex(broken).utf8) }
        web[Self.document + ".asc"]?.body = try TestKey.sign(broken)
        let report = try mirror(web)
        #expect(report.refused.map(\.reason) == [.notCSAF] && kept.count == 1)
    }

    @Test(
        arguments: [
            "https://www.example.com/../../etc/passwd.json", "https://www.example.com/a/%2e%2e/../b.json", "https://www.example.com//a.json",
            "https://www.example.com/a.json?x=1", "https://www.example.com/", "https://www.example.com/a\\b.json",
            "https://www.example.com/a.json.part",
        ])
    func anAddressCannotLeaveTheFolder(_ url: String) {
        let mirror = ProviderMirror(FakeWeb().files(), folder: "/mirror", now: Sample.now)
        #expect(MirrorRun(mirror).place(url) == nil)
    }

    @Test func aPinnedKeyIsTheOnlyOneToTrust() throws {
        let web = FakeWeb(try Sample.signedTree(.v20))
        #expect(try mirror(web) { $0.fingerprint = TestKey.shared.file.fingerprint }.fetched == 2)
        try FileManager.default.removeItem(atPath: bench.path("mirror"))
        let report = try mirror(web) { $0.fingerprint = TestKey.other.file.fingerprint }
        #expect(report.fetched == 0 && Set(report.refused.map(\.reason)) == [.noKey, .wrongSignature] && kept == [])
    }

    @Test func withoutGnuPGATrustedProviderIsNotBelieved() throws {
        let web = FakeWeb(try Sample.signedTree(.v20))
        #expect(try mirror(web) { $0.gnuPG = nil }.fetched == 0)
        let report = try mirror(web) { ($0.gnuPG, $0.allowsUnproven) = (nil, true) }
        #expect(report.fetched == 2 && report.doubts.contains { $0.reason == .unproven })
    }

    @Test func theNumberOfDocumentsHasALimit() throws {
        var limits = FetchLimits()
        limits.documents = 1
        let report = try mirror(FakeWeb(try Sample.signedTree(.v20)), limits: limits)
        #expect(report.fetched == 1 && report.refused.map(\.reason) == [.overLimit])
    }

    /// Only the host that the user named may be on a private network, and only where that was allowed.
    @Test(arguments: [(false, false), (true, true)]) func privateAddressesAreForTheStartAlone(_ isAllowed: Bool, _ isFetched: Bool) throws {
        let web = FakeWeb(["https://10.1.1.1/a": FakeWeb.Reply(body: [1]), "https://10.1.1.2/a": FakeWeb.Reply(body: [1])])
        var reader = WebFiles(transport: web.transport)
        (reader.allowsPrivate, reader.limits.pause) = (isAllowed, 0)
        let files = reader.files(start: "https://10.1.1.1/")
        #expect((try? files.get("https://10.1.1.1/a", [], 10).isThere) ?? false == isFetched)
        #expect(throws: FeedError.forbiddenAddress(url: "https://10.1.1.2/a", reason: .privateAddress)) {
            try files.get("https://10.1.1.2/a", [], 10)
        }
    }
}
