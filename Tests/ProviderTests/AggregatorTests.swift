import Advisories
import Foundation
import Testing

@testable import Provider

/// Listers and aggregators (requirements 21 to 23).
@Suite(.enabled(if: TestKey.isPresent)) struct AggregatorTests {
    private static let home = "https://aggregator.example/.well-known/csaf-aggregator/"

    private static func party(_ number: Int, mirror: Bool = true) -> String {
        let mirrors = mirror ? ",\"mirrors\":[\"\(home)party-\(number)/provider-metadata.json\"]" : ""
        return """
            {"metadata":{"last_updated":"2099-01-01T00:00:00Z","publisher":{"category":"vendor","name":"Party \(number)",
            "namespace":"https://party-\(number).example"},"role":"csaf_provider","url":"https://party-\(number).example/provider-metadata.json"}\(mirrors)}
            """
    }

    private static func list(_ parties: [String], category: String = "aggregator") -> [UInt8] {
        Array(
            """
            {"aggregator":{"category":"\(category)","name":"Sample","namespace":"https://aggregator.example"},"aggregator_version":"2.0",
            "canonical_url":"\(home)aggregator.json","csaf_providers":[\(parties.joined(separator: ","))],"last_updated":"2099-01-01T00:00:00Z"}
            """.utf8)
    }

    private static func web(_ parties: [String] = [party(1), party(2)], category: String = "aggregator") throws -> FakeWeb {
        let web = FakeWeb([home + "aggregator.json": FakeWeb.Reply(body: list(parties, category: category))])
        let tree = try Sample.signedTree(.v20)
        for number in 1...2 {
            let folder = "\(home)party-\(number)/"
            for file in tree.files where file.path.hasPrefix(".well-known/csaf/v2.0/") {
                let text = String(decoding: file.bytes, as: UTF8.self).replacing(Sample.origin + "/.well-known/csaf/v2.0/", with: folder)
                web[folder + file.path.dropFirst(22)] = FakeWeb.Reply(body: Array(text.utf8))
            }
        }
        return web
    }

    private static func check(_ web: FakeWeb) throws -> CheckReport { try CheckerTests.check(web, home + "aggregator.json") }

    @Test func anAggregatorIsReadThrough() throws {
        let report = try Self.check(try Self.web())
        #expect(report.role == .aggregator && report.verdict == .unknown, "\(CheckerTests.told(report))")
        for number in 18...23 { #expect(report[number]?.outcome == .pass, "\(number) \(CheckerTests.told(report))") }
    }

    @Test func aListerMirrorsNothing() throws {
        let plain = [Self.party(1, mirror: false), Self.party(2, mirror: false)]
        #expect(try Self.check(try Self.web(plain, category: "lister")).verdict == .yes)
        let report = try Self.check(try Self.web(category: "lister"))
        #expect(report.role == .lister && report.verdict == .no && report[21]?.outcome == .fail)
    }

    @Test func faultsAreNamed() throws {
        func failed(_ web: FakeWeb) throws -> [Int] { try Self.check(web).results.filter { $0.outcome == .fail }.map(\.number) }
        #expect(try failed(try Self.web([Self.party(1), Self.party(1, mirror: false)])) == [22, 23])
        #expect(try failed(try Self.web([Self.party(1), Self.party(2, mirror: false)])) == [23])
        let beside = try Self.web()
        beside[Self.home + "provider-metadata.json"] = FakeWeb.Reply(body: [123, 125])
        #expect(try failed(beside) == [21])
        let away = try Self.web()
        away.edit(Self.home + "party-1/clear/feed-tlp-white.json", "party-1/clear/2099", "party-2/clear/2099")
        #expect(try failed(away).contains(23))
        let bare = try Self.web()
        bare.edit(Self.home + "party-1/clear/feed-tlp-white.json", "\"rel\": \"signature\"", "\"rel\": \"other\"")
        #expect(try failed(bare) == [19])
        let gone = try Self.web()
        gone[Self.home + "party-2/provider-metadata.json"] = nil
        #expect(try failed(gone) == [23])
    }
}
