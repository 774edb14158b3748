import Feeds
import Foundation
import JWTKit
import Synchronization

@testable import OIDC

/// A provider that answers as it is told to, for what a real one would never do.
final class FakeProvider: Sendable {
    static let settings = OIDCProvider(
        issuer: "https://id.example", clientID: "mimamori", clientSecret: "s3cret:+", redirect: "https://desk.example/sign-in/oidc/callback")
    static let now = 1_795_000_000

    let key = ES256PrivateKey()
    let answers = Mutex<[String: (status: Int, body: String)]>([:])
    let asked = Mutex<[HTTPRequest]>([])

    init() {
        answers.withLock {
            $0["https://id.example/.well-known/openid-configuration"] = (200, Self.discovery())
            $0["https://id.example/keys"] = (200, Self.keySet(key, "one"))
        }
    }

    static func discovery(issuer: String = "https://id.example", more: String = "") -> String {
        """
        {"issuer":"\(issuer)","authorization_endpoint":"https://id.example/authorize?tenant=7","token_endpoint":"https://id.example/token",
        "jwks_uri":"https://id.example/keys"\(more)}
        """
    }

    static func keySet(_ key: ES256PrivateKey, _ id: String, more: String = "") -> String {
        guard let parameters = key.parameters else { return "" }
        func url(_ text: String) -> String { text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") }
        return """
            {"keys":[{"kty":"oct","k":"AAAA","kid":"\(id)"},{"kty":"XX"},
            {"kty":"EC","crv":"P-256","kid":"\(id)","use":"sig","x":"\(url(parameters.x))","y":"\(url(parameters.y))"\(more)}]}
            """
    }

    /// A token with these claims, in JSON, signed with this provider's key.
    func token(_ claims: String, key id: String = "one") async throws -> String {
        let signing = JWTKeyCollection()
        await signing.add(ecdsa: key)
        let head = Base64URL.text(Array(#"{"alg":"ES256","kid":"\#(id)","typ":"JWT"}"#.utf8))
        let text = head + "." + Base64URL.text(Array(claims.utf8))
        let signature = try await signing.getKey().sign(Data(text.utf8))
        return text + "." + Base64URL.text(Array(signature))
    }

    /// The claims of a good token, some of them replaced or, with nil, left out.
    static func claims(_ attempt: SignInAttempt, _ changes: [String: String?] = [:]) -> String {
        var claims: [String: String] = [
            "iss": #""https://id.example""#, "aud": #""mimamori""#, "sub": #""u-1""#, "exp": "\(now + 300)", "iat": "\(now)",
            "nonce": "\"\(attempt.nonce)\"", "preferred_username": #""sato""#, "email": #""sato@example.com""#, "email_verified": "true",
        ]
        for (name, value) in changes { claims[name] = value }
        return "{" + claims.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    func answerToken(_ token: String) {
        answers.withLock { $0["https://id.example/token"] = (200, #"{"access_token":"a","token_type":"Bearer","id_token":"\#(token)"}"#) }
    }

    func client(now: Int = now) -> OIDCClient {
        OIDCClient(
            Self.settings,
            transport: HTTPTransport { [self] request, body in
                asked.withLock { $0.append(request) }
                guard let (status, text) = answers.withLock({ $0[request.url] }) else { throw FeedError.network(url: request.url, message: "none") }
                let answer = HTTPAnswer(status: status)
                try Array(text.utf8).withUnsafeBytes { try body(answer, $0) }
                return answer
            }, now: { now })
    }
}
