import Feeds
import Foundation
import JWTKit
import Synchronization
import Testing

@testable import OIDC

@Suite struct OIDCClientTests {
    private let attempt = SignInAttempt(began: FakeProvider.now, target: "/products")

    private func refusal(_ claims: String, key: String = "one") async throws -> OIDCError? {
        let provider = FakeProvider()
        provider.answerToken(try await provider.token(claims, key: key))
        return await refusal(provider)
    }

    private func refusal(_ provider: FakeProvider, _ answer: [String: String]? = nil, _ given: SignInAttempt? = nil) async -> OIDCError? {
        do {
            _ = try await provider.client().identity(answer ?? ["code": "c", "state": attempt.state], given ?? attempt)
            return nil
        } catch {
            return error as? OIDCError
        }
    }

    @Test func signsIn() async throws {
        let provider = FakeProvider()
        provider.answerToken(try await provider.token(FakeProvider.claims(attempt, ["amr": #"["pwd","otp"]"#])))
        let identity = try await provider.client().identity(["code": "c&d", "state": attempt.state], attempt)
        #expect(
            identity
                == ExternalIdentity(
                    issuer: "https://id.example", subject: "u-1", username: "sato", name: nil, verifiedMail: "sato@example.com",
                    methods: ["pwd", "otp"]))
        #expect(identity.hadSeveralFactors)
        let request = try #require(provider.asked.withLock { $0 }.first { $0.url.hasSuffix("/token") })
        let body = String(decoding: try #require(request.post), as: UTF8.self)
        #expect(body.contains("code=c%26d&") && body.contains("code_verifier=\(attempt.verifier)") && !body.contains("client_secret"))
        let basic = Data("mimamori:s3cret%3A%2B".utf8).base64EncodedString()
        #expect(request.headers.contains { $0.name == "Authorization" && $0.value == "Basic " + basic })
    }

    @Test func addressHasWhatTheStandardAsks() async throws {
        let address = try await FakeProvider().client().address(of: attempt)
        #expect(address.hasPrefix("https://id.example/authorize?tenant=7&response_type=code&client_id=mimamori&redirect_uri=https%3A%2F%2Fdesk"))
        #expect(address.contains("scope=openid%20profile%20email&state=\(attempt.state)&nonce=\(attempt.nonce)&code_challenge="))
        #expect(address.hasSuffix("&code_challenge_method=S256") && !address.contains(attempt.verifier))
    }

    /// RFC 7636, appendix B.
    @Test func challengeOfTheStandard() {
        let attempt = SignInAttempt(began: 0, target: "/") { "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" }
        #expect(attempt.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test(arguments: [
        ("iss", #""https://id.example/""#), ("aud", #""other""#), ("aud", #"["mimamori","other"]"#), ("azp", #""other""#),
        ("exp", "\(FakeProvider.now - 61)"), ("exp", nil), ("exp", #""soon""#), ("iat", "\(FakeProvider.now + 61)"),
        ("iat", "\(FakeProvider.now - 61)"), ("iat", "1e300"), ("nbf", "\(FakeProvider.now + 61)"), ("nonce", #""x""#), ("nonce", nil),
        ("sub", #""""#), ("sub", "7"), ("sub", "\"\(String(repeating: "a", count: 256))\""),
    ])
    func refusesClaim(_ name: String, _ value: String?) async throws {
        let wanted: OIDCError = .wrongClaim(name == "aud" && value?.hasPrefix("[") == true ? "azp" : name)
        #expect(try await refusal(FakeProvider.claims(attempt, [name: value])) == wanted)
    }

    @Test func takesSeveralAudiencesWithItsOwnParty() async throws {
        #expect(try await refusal(FakeProvider.claims(attempt, ["aud": #"["x","mimamori"]"#, "azp": #""mimamori""#])) == nil)
    }

    @Test func refusesAClaimGivenTwice() async throws {
        let claims = FakeProvider.claims(attempt)
        #expect(try await refusal(claims.dropLast() + #","sub":"u-2"}"#) == .badToken("payload"))
    }

    @Test func refusesOtherSignatures() async throws {
        let claims = FakeProvider.claims(attempt)
        let provider = FakeProvider()
        // Of another key with the same name.
        provider.answerToken(try await FakeProvider().token(claims))
        #expect(await refusal(provider) == .wrongSignature)
        // Of the right key, with another payload.
        let parts = try await provider.token(claims).split(separator: ".")
        let forged = Base64URL.text(Array(FakeProvider.claims(attempt, ["sub": #""root""#]).utf8))
        provider.answerToken("\(parts[0]).\(forged).\(parts[2])")
        #expect(await refusal(provider) == .wrongSignature)
        // Without one, and with one that the public key could be taken for a secret of.
        for algorithm in ["none", "HS256", "None"] {
            let head = Base64URL.text(Array(#"{"alg":"\#(algorithm)","kid":"one"}"#.utf8))
            provider.answerToken("\(head).\(parts[1]).\(algorithm == "HS256" ? String(parts[2]) : "")")
            #expect(await refusal(provider) == .wrongSignature)
        }
        // RSA's name on an EC key, and a key whose algorithm is another.
        let head = Base64URL.text(Array(#"{"alg":"RS256","kid":"one"}"#.utf8))
        provider.answerToken("\(head).\(parts[1]).\(parts[2])")
        #expect(await refusal(provider) == .wrongSignature)
        provider.answers.withLock { $0["https://id.example/keys"] = (200, FakeProvider.keySet(provider.key, "one", more: #","alg":"ES384""#)) }
        provider.answerToken(try await provider.token(claims))
        #expect(await refusal(provider) == .wrongSignature)
        provider.answerToken(try await provider.token(claims, key: "unknown"))
        #expect(await refusal(provider) == .wrongSignature)
    }

    @Test(arguments: ["", "a.b", "a.b.c.d", "!.e30.", "e30.e30.e30", "bnVsbA.e30.e30"])
    func refusesWhatIsNoToken(_ text: String) async {
        let provider = FakeProvider()
        provider.answerToken(text)
        guard case .badToken = await refusal(provider) else {
            Issue.record("taken: \(text)")
            return
        }
    }

    @Test func newKeysAreFetched() async throws {
        let provider = FakeProvider()
        let client = provider.client()
        provider.answerToken(try await provider.token(FakeProvider.claims(attempt)))
        _ = try await client.identity(["code": "c", "state": attempt.state], attempt)
        provider.answers.withLock { $0["https://id.example/keys"] = (200, FakeProvider.keySet(provider.key, "two")) }
        provider.answerToken(try await provider.token(FakeProvider.claims(attempt), key: "two"))
        _ = try await client.identity(["code": "c", "state": attempt.state], attempt)
        #expect(provider.asked.withLock { $0.filter { $0.url.hasSuffix("/keys") }.count } == 2)
    }

    @Test func refusesAnswersOfOtherAttempts() async throws {
        let provider = FakeProvider()
        #expect(await refusal(provider, ["code": "c", "state": "x"]) == .noAttempt)
        #expect(await refusal(provider, ["code": "c"]) == .noAttempt)
        #expect(await refusal(provider, ["code": "c", "state": attempt.state], SignInAttempt(began: FakeProvider.now, target: "/")) == .noAttempt)
        #expect(await refusal(provider, ["state": attempt.state, "error": "access_denied"]) == .refused("access_denied"))
        #expect(await refusal(provider, ["code": "c", "state": attempt.state, "iss": "https://other.example"]) == .wrongClaim("iss"))
        await #expect(throws: OIDCError.noAttempt) {
            _ = try await provider.client(now: FakeProvider.now + 601).identity(["code": "c", "state": attempt.state], attempt)
        }
        provider.answers.withLock { $0["https://id.example/token"] = (400, #"{"error":"invalid_grant"}"#) }
        #expect(await refusal(provider) == .codeRefused("invalid_grant"))
    }

    @Test(arguments: [
        (200, "[]"), (200, FakeProvider.discovery(issuer: "https://id.example/")), (404, ""), (200, "{"),
        (200, FakeProvider.discovery(more: #","code_challenge_methods_supported":["plain"]"#)),
        (200, FakeProvider.discovery().replacing("https://id.example/token", with: "http://id.example/token")),
        (200, String(repeating: " ", count: 1 << 20) + "{}"),
    ])
    func refusesDiscovery(_ status: Int, _ body: String) async {
        let provider = FakeProvider()
        provider.answers.withLock { $0["https://id.example/.well-known/openid-configuration"] = (status, body) }
        await #expect(throws: OIDCError.self) { _ = try await provider.client().address(of: attempt) }
    }

    @Test func attemptSurvivesItsBytes() {
        #expect(SignInAttempt(attempt.bytes) == attempt)
        #expect(SignInAttempt(Array("x".utf8)) == nil)
        for target in ["//evil.example", "https://evil.example", "/\\evil", "", "/a b"] {
            #expect(SignInAttempt(began: 0, target: target).target == "/")
        }
    }
}
