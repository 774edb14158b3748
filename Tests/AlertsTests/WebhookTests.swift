import Diagnostics
import Feeds
import Synchronization
import Testing

@testable import Alerts
@testable import Registry

/// What goes to a program, and what its answers mean.
@Suite struct WebhookTests {
    private static let alert = OutgoingAlert(
        id: 7, channel: .webhook, address: "https://hooks.example/in", person: "P", secret: "mmw_secret", subject: "s", body: "{\"count\":1}",
        language: .english)

    /// A transport that answers with a status and keeps what came.
    private final class Receiver: Sendable {
        let requests = Mutex<[HTTPRequest]>([])
        let status: Int
        init(_ status: Int) { self.status = status }
        var transport: HTTPTransport {
            HTTPTransport { request, _ in
                self.requests.withLock { $0.append(request) }
                return HTTPAnswer(status: self.status)
            }
        }
    }

    /// The signature is the one that Python's hmac computes: HMAC-SHA256 over the time, a dot and the body.
    @Test func requestsAreSigned() throws {
        let receiver = Receiver(204)
        let outcome = Webhooks(transport: receiver.transport, hosts: ["hooks.example"]).send(Self.alert, at: "2026-11-27T00:00:00Z")
        #expect(outcome == .sent("HTTP 204"))
        let request = try #require(receiver.requests.withLock { $0.first })
        #expect(request.post == Array("{\"count\":1}".utf8))
        let headers = Dictionary(uniqueKeysWithValues: request.headers.map { ($0.name, $0.value) })
        #expect(headers["X-Mimamori-Delivery"] == "7")
        #expect(headers["X-Mimamori-Signature"] == "t=1795737600,v1=b920dfcc5b3597bffee804be30bf566ca4acdd6ef3891a5cc2f3ee3c6206c877")
        #expect(!request.allowsLoopback)
    }

    @Test(arguments: [200: 0, 302: 1, 400: 1, 404: 1, 408: 2, 429: 2, 500: 2, 503: 2]) func answersAreUnderstood(_ status: Int, _ kind: Int) {
        let outcome = Webhooks(transport: Receiver(status).transport, hosts: ["hooks.example"]).send(Self.alert, at: "2026-11-27T00:00:00Z")
        switch outcome {
        case .sent: #expect(kind == 0)
        case .refused: #expect(kind == 1)
        case .deferred: #expect(kind == 2)
        }
    }

    /// Only hosts that the configuration names are asked, whatever people typed in.
    @Test(arguments: ["https://other.example/in", "https://hooks.example@evil.example/", "https://hooks.example.evil.example/"])
    func otherHostsAreNotAsked(_ address: String) {
        let receiver = Receiver(200)
        let alert = OutgoingAlert(
            id: 1, channel: .webhook, address: address, person: "P", secret: "s", subject: "s", body: "{}", language: .english)
        let outcome = Webhooks(transport: receiver.transport, hosts: ["hooks.example"]).send(alert, at: "2026-11-27T00:00:00Z")
        guard case .refused = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(receiver.requests.withLock { $0.isEmpty })
    }
}
