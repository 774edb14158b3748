import Diagnostics
import Foundation
import Testing

@testable import Server

/// The small parts of the door, as tables.
@Suite struct DoorTests {
    @Test(
        arguments: [
            (nil, nil, [], "unknown"), ("192.0.2.1", nil, [], "192.0.2.1"), ("192.0.2.1", "203.0.113.9", [], "192.0.2.1"),
            ("10.0.0.1", "203.0.113.9", ["10.0.0.1"], "203.0.113.9"),
            ("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", ["10.0.0.1", "10.0.0.2"], "203.0.113.9"),
            ("10.0.0.1", "evil\n, x", ["10.0.0.1"], "10.0.0.1"), ("10.0.0.1", "2001:db8::1", ["10.0.0.1"], "2001:db8::1"),
        ] as [(String?, String?, Set<String>, String)])
    func theClientIsWhoNoTrustedProxyIs(_ peer: String?, _ forwarded: String?, _ trusted: Set<String>, _ address: String) {
        #expect(ClientAddress.of(peer: peer, forwarded: forwarded, trusted: trusted) == address)
    }

    @Test(
        arguments: [
            (nil, "ja"), ("", "ja"), ("en", "en"), ("en-US,en;q=0.9,ja;q=0.8", "en"), ("ja,en;q=0.9", "ja"), ("fr,en;q=0.5,ja;q=0.6", "ja"),
            ("fr", "ja"),
            ("en;q=0, ja;q=0.1", "ja"), ("*", "ja"), ("en;q=abc", "en"), (";;;,,,", "ja"),
        ] as [(String?, String)])
    func theLanguageIsThePreferredOne(_ header: String?, _ language: String) { #expect(PreferredLanguage.of(header).rawValue == language) }

    @Test func aBucketFillsWithTime() {
        let clock = StillClock()
        let limiter = RateLimiter(perSecond: 2, size: 3) { clock.now }
        #expect((1...3).allSatisfy { _ in limiter.take("a") == nil })
        #expect(limiter.take("a") == 1)
        #expect(limiter.take("b") == nil)
        clock.advance(.milliseconds(500))
        #expect(limiter.take("a") == nil)
        #expect(limiter.take("a") != nil)
        clock.advance(.seconds(3600))
        #expect((1...3).allSatisfy { _ in limiter.take("a") == nil })
        #expect(limiter.take("a") != nil)
    }

    @Test(arguments: [(0, 3600, 3600), (3600, 3600, 86_400), (3601, 3600, 86_399), (86_400 * 5 + 10, 20, 10)])
    func theNightComesOnceADay(_ now: Int, _ second: Int, _ wait: Int) { #expect(NightlyClock.wait(now, until: second) == wait) }

    @Test func aSealOpensForItsPurposeOnly() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-key-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let key = try ServerKey.load(folder + "/server.key")
        let sealed = try key.seal([1, 2, 3], for: "totp a")
        #expect(try ServerKey.load(folder + "/server.key").open(sealed, for: "totp a") == [1, 2, 3])
        #expect(throws: ServerError.unreadableFactor) { try key.open(sealed, for: "totp b") }
        #expect(throws: ServerError.unreadableFactor) { try key.open("x", for: "totp a") }
        #expect(throws: ServerError.unreadableFactor) { try ServerKey.load(folder + "/other.key").open(sealed, for: "totp a") }
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/server.key")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func metricsAreWellFormed() {
        let meters = Meters()
        meters.begin()
        meters.end("listProducts", "GET", 200, .milliseconds(7))
        meters.jobEnded("done")
        let text = MetricsText.of(meters.now, jobs: [("upload", "queued", 2)], started: 1)
        #expect(text.contains("mimamori_http_requests_total{route=\"listProducts\",method=\"GET\",status=\"200\"} 1\n"))
        #expect(text.contains("mimamori_http_request_duration_seconds_bucket{route=\"listProducts\",le=\"0.005\"} 0\n"))
        #expect(text.contains("mimamori_http_request_duration_seconds_bucket{route=\"listProducts\",le=\"0.01\"} 1\n"))
        #expect(text.contains("mimamori_jobs{lane=\"upload\",state=\"queued\"} 2\n"))
        for line in text.split(separator: "\n") where !line.hasPrefix("#") { #expect(line.split(separator: " ").count == 2, "\(line)") }
    }
}

/// A clock of durations that the test moves.
final class StillClock: Sendable {
    private let moved = Synchronized(ContinuousClock.now)

    var now: ContinuousClock.Instant { moved.value }

    func advance(_ duration: Duration) { moved.value = moved.value + duration }
}
