import JSONStream

/// What of a provider's discovery document is needed (OpenID Connect Discovery 3).
struct ProviderMetadata: Sendable, Equatable {
    /// Where the browser is sent.
    let authorization: String
    /// Where the code is exchanged.
    let token: String
    /// Where the keys are.
    let keys: String
    /// Whether answers to the browser name the issuer (RFC 9207).
    let namesIssuer: Bool
    /// How this program may show its secret: `client_secret_basic` if nothing is said.
    let authentication: [String]

    /// Reads a document.
    ///
    /// - Throws: ``OIDCError/badDiscovery(_:)``, ``OIDCError/otherIssuer(wanted:got:)`` (Discovery 4.3: the issuer must be the one that was asked).
    init(_ bytes: [UInt8], of provider: OIDCProvider) throws {
        guard let document = Self.parse(bytes) else { throw OIDCError.badDiscovery("JSON") }
        func address(_ name: String) throws -> String {
            guard let text = document[name]?.stringValue else { throw OIDCError.badDiscovery(name) }
            guard text.hasPrefix("https://") || provider.isLoopback && text.hasPrefix("http://") else { throw OIDCError.badDiscovery(name) }
            return text
        }
        guard let issuer = document["issuer"]?.stringValue else { throw OIDCError.badDiscovery("issuer") }
        guard issuer == provider.issuer else { throw OIDCError.otherIssuer(wanted: provider.issuer, got: issuer) }
        authorization = try address("authorization_endpoint")
        token = try address("token_endpoint")
        keys = try address("jwks_uri")
        namesIssuer = document["authorization_response_iss_parameter_supported"] == .bool(true)
        authentication =
            document["token_endpoint_auth_methods_supported"]?.arrayValue?.compactMap(\.stringValue) ?? ["client_secret_basic"]
        let methods = document["code_challenge_methods_supported"]?.arrayValue
        // A provider that says which methods it has must have this one; many say nothing and have it.
        if let methods, !methods.contains(.string("S256")) { throw OIDCError.badDiscovery("code_challenge_methods_supported") }
    }

    /// A whole JSON document, or nil.
    static func parse(_ bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(ByteBlock(bytes))
        guard let value = try? reader.value(), (try? reader.end()) != nil else { return nil }
        return value
    }
}
