/// An OpenID provider of the maker's, as an administrator has set it up.
public struct OIDCProvider: Sendable, Equatable {
    /// Its address, exactly as in its discovery document and its tokens (OpenID Connect Core 2, `iss`).
    public var issuer: String
    /// The name under which this program is registered there.
    public var clientID: String
    /// The secret that goes with it; nil for a public client, which PKCE alone protects.
    public var clientSecret: String?
    /// Where the provider sends the browser back to.
    public var redirect: String
    /// What is asked for beside `openid`.
    public var scopes = ["profile", "email"]
    /// Seconds that the two clocks may differ by.
    public var clockSeconds = 60

    /// A provider from its settings.
    public init(issuer: String, clientID: String, clientSecret: String? = nil, redirect: String) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.redirect = redirect
    }

    /// Where its discovery document is (OpenID Connect Discovery 4).
    var discovery: String { (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration" }

    /// Whether it stands on this machine, where TLS is not needed.
    var isLoopback: Bool {
        ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { origin in
            guard issuer.hasPrefix(origin) else { return false }
            let next = issuer.dropFirst(origin.count).first
            return next == nil || next == ":" || next == "/"
        }
    }
}
