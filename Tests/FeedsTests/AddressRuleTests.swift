import Testing

@testable import Feeds

struct AddressRuleTests {
    private func request(_ url: String, redirected: Bool = false, loopback: Bool = false) -> HTTPRequest {
        var request = HTTPRequest(url: url)
        request.mayBePrivate = !redirected
        request.allowsLoopback = loopback
        return request
    }

    @Test(arguments: [
        "http://example.org/x", "ftp://example.org/", "file:///etc/passwd", "example.org", "https://", "http://127.0.0.1:8000/", "http://localhost/",
        "https://ex ample.org/", "https://user:pw@/",
    ])
    func refused(url: String) { #expect(throws: FeedError.self) { try AddressRule.check(request(url)) } }

    @Test(arguments: ["https://example.org/x", "https://10.0.0.1/mirror", "https://[2001:db8::1]/x", "HTTPS://Example.org"])
    func allowed(url: String) throws { try AddressRule.check(request(url)) }

    @Test(arguments: ["http://127.0.0.1:8000/", "http://localhost:1/", "http://[::1]:80/"])
    func loopbackIfSaid(url: String) throws {
        try AddressRule.check(request(url, loopback: true))
        try AddressRule.check(request(url, redirected: true, loopback: true))
    }

    @Test(arguments: [
        "https://10.0.0.1/", "https://192.168.1.1/", "https://172.16.0.1/", "https://169.254.169.254/latest", "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/", "https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://100.64.0.1/", "https://0.0.0.0/",
    ])
    func noRedirectInside(url: String) { #expect(throws: FeedError.self) { try AddressRule.check(request(url, redirected: true)) } }

    @Test func secretsAreNotShown() {
        #expect(AddressRule.shown("https://user:secret@example.org:8443/a/b?apiKey=secret#x") == "https://example.org:8443/a/b")
    }

    @Test(arguments: [
        ("https://b.org/x", "https://b.org/x"), ("//b.org/x", "https://b.org/x"), ("/x", "https://a.org/x"), ("x", "https://a.org/d/x"),
    ])
    func redirectTargets(target: String, expected: String) { #expect(AddressRule.resolve(target, from: "https://a.org/d/f?q=/z") == expected) }
}
