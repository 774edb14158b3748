import Crypto
import Diagnostics
import Feeds
import Foundation
import Registry

/// Signed requests to programs that somebody had told of changes.
struct Webhooks: Sendable {
    let transport: HTTPTransport
    /// The only hosts to which a request may go, as the configuration names them: addresses are typed in by people.
    let hosts: Set<String>

    /// Sends one. Redirects are not followed: they would lead to where nobody said that it may go.
    ///
    /// The signature is `t=SECONDS,v1=HEX`: HMAC-SHA256 under the secret of the subscription over `SECONDS.BODY`.
    func send(_ alert: OutgoingAlert, at now: String) -> NoteAlert.Outcome {
        guard let host = Self.host(alert.address), hosts.contains(host) else {
            return .refused("the configuration (webhook-hosts) does not name this host")
        }
        let seconds = Self.seconds(now)
        var request = HTTPRequest(url: alert.address)
        request.post = Array(alert.body.utf8)
        // A maker's own receiver stands in its own network; only named hosts come as far as this.
        request.allowsLoopback = host == "localhost" || host == "127.0.0.1"
        request.headers = [
            ("Content-Type", "application/json"), ("X-Mimamori-Delivery", String(alert.id)),
            ("X-Mimamori-Signature", "t=\(seconds),v1=\(Self.signature(alert.secret ?? "", seconds, alert.body))"),
        ]
        do {
            let answer = try transport.send(request) { _, _ in }
            return switch answer.status {
            case 200..<300: .sent("HTTP \(answer.status)")
            case 408, 425, 429, 500...: .deferred("HTTP \(answer.status)")
            default: .refused("HTTP \(answer.status)")
            }
        } catch {
            return .deferred((error as? any ExplainedError)?.wording.english ?? "\(error)")
        }
    }

    static func signature(_ secret: String, _ seconds: Int, _ body: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(seconds).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The host of an address, in lower case.
    static func host(_ address: String) -> String? { AddressRule.parts(address)?.host }

    private static func seconds(_ now: String) -> Int {
        (try? Date(now, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) } ?? 0
    }
}
