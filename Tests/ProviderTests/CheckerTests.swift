import Advisories
import Diagnostics
import Foundation
import Testing

@testable import Provider

/// The checker on our own trees, and on one that lies.
@Suite(.enabled(if: TestKey.isPresent)) struct CheckerTests {
    static func check(_ web: FakeWeb, _ place: String = Sample.origin, as role: ProviderRole? = nil, _ limits: FetchLimits = FetchLimits()) throws
        -> CheckReport
    {
        var checker = ProviderChecker(web.files(place, limits), now: Sample.now)
        checker.limits = limits
        checker.gnuPG = .system
        if OfficialSchemas.isPresent { checker.schemas = try OfficialSchemas.load() }
        return try checker.check(place, as: role)
    }

    static func told(_ report: CheckReport) -> [String] {
        report.results.flatMap { result in result.findings.map { "\(result.number) \($0.grade.rawValue) \($0.place): \($0.wording.english)" } }
    }

    /// Fulfilled as a trusted provider, with nothing but the DNS name wanting, which is one of three ways.
    @Test(arguments: CSAFVersion.allCases) func ourOwnTreeIsThatOfATrustedProvider(_ version: CSAFVersion) throws {
        let report = try Self.check(FakeWeb(Sample.signedTree(version)))
        #expect(report.verdict == .yes, "\(Self.told(report))")
        #expect(report.role == .trustedProvider && report.version == version && report.documents == 2)
        for result in report.results where result.number != 10 { #expect(result.outcome == .pass, "\(result.number) \(Self.told(report))") }
        #expect(report[10]?.outcome == .fail)
    }

    @Test(arguments: CSAFVersion.allCases) func aFolderIsCheckedAsFarAsItShows(_ version: CSAFVersion) throws {
        let bench = try Bench()
        try TreeWriter.write(try Sample.signedTree(version).files, to: bench.path("csaf"))
        let files = try FolderFiles.files(bench.path("csaf"))
        var checker = ProviderChecker(files, now: Sample.now)
        checker.gnuPG = .system
        let report = try checker.check(try #require(files.start))
        #expect(report.verdict == .unknown && report.documents == 3, "\(Self.told(report))")
        #expect(Set(report.results.filter { $0.outcome == .cannotTell }.map(\.number)).isSubset(of: [3, 4, 5, 6, 10, 24, 25]))
        #expect(!report.results.contains { $0.outcome == .fail })
        #expect(throws: ProviderError.self) { try FolderFiles.files(bench.path("nowhere")) }
    }

    @Test func bothVersionsTogetherAreInOrder() throws {
        let documents = try CSAFVersion.allCases.flatMap { try Sample.documents($0) }
        let web = FakeWeb(try Sample.signedTree(.v20, documents))
        for version in CSAFVersion.allCases {
            let report = try Self.check(web, "\(Sample.origin)/.well-known/csaf/v\(version.rawValue)/provider-metadata.json")
            #expect(report.verdict == .yes && report.version == version, "\(Self.told(report))")
        }
    }

    @Test func theWayToTheMetadataIsThatOfTheStandard() throws {
        let tree = try Sample.signedTree(.v20)
        // Not at the well-known place: security.txt knows the way.
        let moved = FakeWeb(tree)
        moved[Sample.origin + "/.well-known/csaf/provider-metadata.json"] = nil
        moved.edit(Sample.origin + "/.well-known/security.txt", "csaf/provider-metadata.json", "csaf/v2.0/provider-metadata.json")
        let report = try Self.check(moved)
        #expect(report[9]?.outcome == .fail && report[8]?.outcome == .pass && report.verdict == .yes, "\(Self.told(report))")
        // Nor there: the DNS name.
        let named = FakeWeb(["https://csaf.data.security.example.com": FakeWeb.Reply(body: try #require(tree[ProviderLayout.metadata]))])
        for file in tree.files where file.path != ProviderLayout.metadata && file.path != ProviderLayout.securityTxt {
            named["\(Sample.origin)/\(file.path)"] = FakeWeb.Reply(body: file.bytes)
        }
        #expect(try Self.check(named)[10]?.outcome == .pass)
        #expect(throws: ProviderError.noMetadata(place: Sample.origin)) { try Self.check(FakeWeb()) }
    }

    /// The limits of a run: what was left out is said.
    @Test func whatIsLeftOutIsSaid() throws {
        let web = FakeWeb(try Sample.signedTree(.v20))
        var limits = FetchLimits()
        limits.documents = 1
        let report = try Self.check(web, Sample.origin, limits)
        #expect(report[1]?.outcome == .cannotTell && report.verdict == .unknown, "\(Self.told(report))")
        limits = FetchLimits()
        limits.requests = 9
        #expect(try Self.check(web, Sample.origin, limits).verdict != .yes)
        #expect(web.asked.count < 200)
    }

    private static func check(_ web: FakeWeb, _ place: String, _ limits: FetchLimits) throws -> CheckReport { try check(web, place, as: nil, limits) }
}
