import Feeds
import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Server

/// The provider that the test script starts.
private enum TestProvider {
    static let issuer = ProcessInfo.processInfo.environment["MIMAMORI_TEST_OIDC"]
}

/// Signing in at a real OpenID provider on loopback, which the test script starts; a browser's part is played by hand.
@Suite(.enabled(if: TestProvider.issuer != nil, "no OpenID provider at MIMAMORI_TEST_OIDC: start the tests with ./scripts/test"))
struct OIDCTests {
    private func with(links: Bool = false, _ body: @Sendable (House, Door) async throws -> Void) async throws {
        try await House.with {
            $0.oidcIssuer = TestProvider.issuer
            $0.oidcClientID = "mimamori"
            $0.oidcClientSecret = "s3cret"
            $0.publicURL = "http://127.0.0.1:8080"
            $0.linksHandles = links
        } _: { house async throws in
            house.clock.follow()
            try await house.ask { door async throws in try await body(house, door) }
        }
    }

    /// Begins at the desk and signs in at the provider: the attempt's cookie, and where the provider sends the browser back to.
    private func passProvider(_ door: Door, _ subject: String, next: String = "/") async throws -> (cookie: String, path: String) {
        let begin = try await door.get("/sign-in/oidc?next=\(next)")
        #expect(begin.status == 303)
        let cookie = try #require(begin.headers[.setCookie]?.split(separator: ";").first.map(String.init))
        var request = HTTPRequest(url: try #require(begin.headers[.location]))
        request.allowsLoopback = true
        request.post = Array("sub=\(subject)".utf8)
        let sent = request
        let answer = try CurlTransport().transport.send(sent) { _, _ in }
        let back = try #require(answer.headers["location"])
        #expect(back.hasPrefix("http://127.0.0.1:8080/sign-in/oidc/callback?"))
        return (cookie, String(back.dropFirst("http://127.0.0.1:8080".count)))
    }

    @Test func aLinkedPersonSignsIn() async throws {
        try await with { house, door async throws in
            var door = door
            let issuer = try #require(TestProvider.issuer)
            try await house.registry.perform(
                LinkIdentity(ProvenIdentity(issuer: issuer, subject: "u-1"), to: "psirt"), as: House.person(.administrator), reason: "test")
            let (cookie, path) = try await passProvider(door, "u-1", next: "/products")
            door.cookie = cookie
            let answer = try await door.get(path)
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/products")
            let cookies = answer.headers[values: .setCookie]
            #expect(cookies.count == 2 && cookies.contains { $0.hasPrefix("mimamori-oidc=;") })
            // The attempt is spent at the provider: its code is taken once.
            #expect(try await door.get(path).code == "OIDC-008")
            door.cookie = cookies.first.flatMap { $0.split(separator: ";").first.map(String.init) }
            #expect(try await door.get("/api/v1/session").text("handle") == "psirt")
            for secret in ["s3cret", cookie] { #expect(!house.log.text.contains(secret)) }
        }
    }

    @Test func aStrangerIsToldWhatToTellTheAdministrator() async throws {
        try await with { _, door async throws in
            var door = door
            let (cookie, path) = try await passProvider(door, "u-2")
            door.cookie = cookie
            let answer = try await door.get(path)
            #expect(answer.code == "SRV-017")
            #expect(answer.text("detail")?.contains("u-2") == true)
        }
    }

    @Test func namesAreHandlesOnlyWhereTheSettingSaysSo() async throws {
        try await with(links: true) { house, door async throws in
            var door = door
            var (cookie, path) = try await passProvider(door, "u-1")
            door.cookie = cookie
            #expect(try await door.get(path).status == 303)
            #expect(try await house.registry.ask(ListIdentities(of: "psirt"), as: House.person(.administrator)).map(\.subject) == ["u-1"])
            (cookie, path) = try await passProvider(door, "u-2")
            door.cookie = cookie
            #expect(try await door.get(path).code == "SRV-017")
        }
    }

    @Test func anotherBrowsersAnswerIsNotTaken() async throws {
        try await with(links: true) { _, door async throws in
            var door = door
            let (_, path) = try await passProvider(door, "u-1")
            #expect(try await door.get(path).code == "OIDC-006")
            door.cookie = try await passProvider(door, "u-1").cookie
            #expect(try await door.get(path).code == "OIDC-006")
            door.cookie = "mimamori-oidc=AAAA"
            #expect(try await door.get(path).code == "OIDC-006")
            #expect(try await door.get("/sign-in/oidc/callback?error=access_denied").code == "OIDC-006")
        }
    }
}
