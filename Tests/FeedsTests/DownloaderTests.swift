import Foundation
import Testing

@testable import Feeds

struct DownloaderTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    private let body = Array("0123456789abcdef".utf8)

    private func fetch(_ server: FakeServer, known: Downloader.Validators = .init(), limit: Int = 1_000) throws -> Downloader.Validators? {
        var downloader = server.downloader()
        downloader.limit = limit
        return try downloader.fetch("https://a.org/f", to: bench.path("f"), known: known, headers: [("apiKey", "secret")])
    }

    @Test func conditional() throws {
        let body = body
        let server = FakeServer { _, headers, _ in
            if headers["if-none-match"] == "\"1\"" { return FakeServer.Reply(status: 304) }
            return FakeServer.Reply(headers: ["etag": "\"1\"", "last-modified": "Mon"], body: body)
        }
        let first = try #require(try fetch(server))
        #expect(first == Downloader.Validators(etag: "\"1\"", modified: "Mon"))
        #expect(try bench.read("f") == body)
        #expect(try fetch(server, known: first) == nil)
        #expect(server.asked.last?.headers["if-modified-since"] == "Mon")
    }

    @Test func goesOnWhereItBrokeOff() throws {
        let body = body
        let server = FakeServer { _, headers, number in
            if headers["range"] == "bytes=5-", headers["if-range"] == "\"1\"" {
                return FakeServer.Reply(status: 206, headers: ["etag": "\"1\"", "content-range": "bytes 5-15/16"], body: Array(body[5...]))
            }
            return FakeServer.Reply(headers: ["etag": "\"1\""], body: body, breaksAfter: number == 1 ? 5 : nil)
        }
        #expect(try fetch(server) != nil)
        #expect(try bench.read("f") == body)
        #expect(server.asked.count == 2 && server.waited == [2])
    }

    @Test func beginsAgainIfItChangedMeanwhile() throws {
        let body = body
        let server = FakeServer { _, _, number in
            FakeServer.Reply(headers: ["etag": "\"\(number)\""], body: number == 1 ? [9, 9, 9, 9, 9, 9] : body, breaksAfter: number == 1 ? 5 : nil)
        }
        #expect(try fetch(server)?.etag == "\"2\"")
        #expect(try bench.read("f") == body)
    }

    @Test func redirectsWithoutTheSecret() throws {
        let body = body
        let server = FakeServer { url, _, _ in
            url == "https://a.org/f" ? FakeServer.Reply(status: 302, headers: ["location": "https://b.org/g"]) : FakeServer.Reply(body: body)
        }
        #expect(try fetch(server) != nil)
        #expect(server.asked.map { $0.headers["apikey"] } == ["secret", nil])
    }

    @Test(arguments: ["https://10.0.0.1/", "http://b.org/", "https://127.0.0.1/"]) func badRedirects(target: String) throws {
        let server = FakeServer { _, _, _ in FakeServer.Reply(status: 301, headers: ["location": target]) }
        #expect(throws: FeedError.self) { try fetch(server) }
        #expect(server.asked.count == 1)
    }

    @Test func endlessRedirects() throws {
        let server = FakeServer { _, _, number in FakeServer.Reply(status: 302, headers: ["location": "/\(number)"]) }
        #expect(throws: FeedError.tooManyRedirects(url: "https://a.org/f", limit: 5)) { try fetch(server) }
    }

    @Test func tooLargeLeavesNothing() throws {
        let body = body
        let server = FakeServer { _, _, _ in FakeServer.Reply(body: body) }
        #expect(throws: FeedError.tooLarge(url: "https://a.org/f", limit: 10)) { try fetch(server, limit: 10) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).isEmpty)
    }

    @Test func waitsAsLongAsItIsTold() throws {
        let body = body
        let server = FakeServer { _, _, number in
            switch number {
            case 1: FakeServer.Reply(status: 429, headers: ["retry-after": "7"])
            case 2: FakeServer.Reply(status: 503)
            default: FakeServer.Reply(body: body)
            }
        }
        #expect(try fetch(server) != nil)
        #expect(server.waited == [7, 4])
    }

    @Test func givesUp() throws {
        let server = FakeServer { _, _, _ in FakeServer.Reply(status: 500) }
        #expect(throws: FeedError.status(url: "https://a.org/f", status: 500)) { try fetch(server) }
        #expect(server.asked.count == 5)
        let missing = FakeServer { _, _, _ in FakeServer.Reply(status: 404) }
        #expect(throws: FeedError.status(url: "https://a.org/f", status: 404)) { try fetch(missing) }
        #expect(missing.asked.count == 1)
    }
}
