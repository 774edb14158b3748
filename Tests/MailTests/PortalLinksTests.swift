import Testing

@testable import Mail

/// Where links in mails lead to is an address that the recipient's browser reaches safely.
struct PortalLinksTests {
    @Test(arguments: [
        ("https://desk.example", "https://desk.example"), ("https://desk.example:8443/", "https://desk.example:8443"),
        ("http://localhost:8080", "http://localhost:8080"), ("http://127.0.0.1:1//", "http://127.0.0.1:1"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ])
    func addressesThatAreTaken(_ address: String, _ base: String) throws {
        #expect(try PortalLinks(address).base == base)
    }

    @Test(arguments: [
        "", "desk.example", "http://desk.example", "http://localhost.example", "https://", "https:///", "https://a/b", "https://a?x", "https://a#x",
        "https://u@a", "ftp://a", "https://a b", "https://病院.example",
    ])
    func addressesThatAreRefused(_ address: String) {
        let error = #expect(throws: MailError.self) { try PortalLinks(address) }
        #expect(error?.code == "MAIL-006")
    }
}
