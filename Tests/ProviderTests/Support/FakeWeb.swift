import Feeds
import Foundation
import Synchronization

@testable import Provider

/// A web server in the test's own memory.
final class FakeWeb: Sendable {
    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        /// Whether the body never ends.
        var isEndless = false
        /// Seconds that each piece of the body takes.
        var slowness = 0
    }

    /// What is there, by address.
    let replies: Mutex<[String: Reply]>
    private let log = Mutex<[(url: String, headers: [String: String])]>([])
    private let time = Mutex(1_000)

    init(_ replies: [String: Reply] = [:]) { self.replies = Mutex(replies) }

    /// A provider's tree as a server should serve it.
    convenience init(_ tree: ProviderTree, origin: String = Sample.origin) {
        var replies: [String: Reply] = [:]
        for file in tree.files {
            var reply = Reply(headers: ["access-control-allow-origin": "*", "etag": "\"\(file.bytes.count)\""], body: file.bytes)
            if ProviderLayout.label(ofPath: file.path)?.isClosed == true { reply = Reply(status: 401) }
            replies["\(origin)/\(file.path)"] = reply
            if file.path.hasSuffix("/index.html") { replies["\(origin)/\(file.path.dropLast("index.html".count))"] = reply }
        }
        self.init(replies)
    }

    subscript(url: String) -> Reply? {
        get { replies.withLock { $0[url] } }
        set { replies.withLock { $0[url] = newValue } }
    }

    /// Changes a file as text.
    func edit(_ url: String, _ old: String, _ new: String) {
        replies.withLock { replies in
            guard let body = replies[url]?.body, let range = String(decoding: body, as: UTF8.self).range(of: old) else {
                fatalError("\(url) has no \(old)")
            }
            var text = String(decoding: body, as: UTF8.self)
            text.replaceSubrange(range, with: new)
            replies[url]?.body = Array(text.utf8)
        }
    }

    /// Writes another text everywhere, in addresses and files.
    func rename(_ old: String, _ new: String) {
        replies.withLock { replies in
            let renamed = replies.map { url, reply in
                var reply = reply
                reply.body = Array(String(decoding: reply.body, as: UTF8.self).replacing(old, with: new).utf8)
                return (url.replacing(old, with: new), reply)
            }
            replies = Dictionary(renamed) { $1 }
        }
    }

    /// All that was asked for.
    var asked: [String] { log.withLock { $0.map(\.url) } }

    var transport: HTTPTransport {
        HTTPTransport { request, body in
            let headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
            self.log.withLock { $0.append((request.url, headers)) }
            guard let host = AddressRule.parts(request.url)?.host, !host.hasPrefix("csaf.data.security") || self[request.url] != nil else {
                throw FeedError.network(url: request.url, message: "no such host")
            }
            guard var reply = self[request.url] else { return HTTPAnswer(status: 404) }
            if let agent = headers["user-agent"], reply.headers["x-refuses"].map({ agent.contains($0) }) == true { return HTTPAnswer(status: 403) }
            if let etag = reply.headers["etag"], headers["if-none-match"] == etag { return HTTPAnswer(status: 304) }
            let answer = HTTPAnswer(status: reply.status, headers: reply.headers)
            repeat {
                self.time.withLock { $0 += reply.slowness }
                try reply.body.withUnsafeBytes { raw in if !raw.isEmpty { try body(answer, raw) } }
                if reply.isEndless, reply.body.isEmpty { reply.body = [32] }
            } while reply.isEndless
            return answer
        }
    }

    /// Its files, fetched without ever really waiting.
    func files(_ start: String = Sample.origin, _ limits: FetchLimits = FetchLimits()) -> ProviderFiles {
        var web = WebFiles(transport: transport)
        web.limits = limits
        web.clock = FeedClock(now: { self.time.withLock { $0 } }, sleep: { _ in })
        return web.files(start: start)
    }
}
