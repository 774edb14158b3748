import JSONStream

/// An ID token, read but not believed before ``identity(_:_:now:)`` has looked at it.
struct IdentityToken: Sendable {
    let header: TokenHeader
    private let text: String
    private let claims: JSONValue

    /// Reads a token in compact form.
    ///
    /// - Throws: ``OIDCError/badToken(_:)``, ``OIDCError/wrongSignature``.
    init(_ text: String) throws(OIDCError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, text.utf8.count <= 64 << 10 else { throw .badToken("parts") }
        header = try TokenHeader(parts[0])
        guard let bytes = Base64URL.bytes(parts[1]), let claims = ProviderMetadata.parse(bytes), case .object(let members) = claims else {
            throw .badToken("payload")
        }
        // Of a claim given twice another reader might see the other one.
        guard Set(members.map(\.key)).count == members.count else { throw .badToken("payload") }
        self.text = text
        self.claims = claims
    }

    /// Checks signature and claims (OpenID Connect Core, 3.1.3.7) and says who it is.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Throws: ``OIDCError/wrongSignature``, ``OIDCError/wrongClaim(_:)``.
    func identity(_ provider: OIDCProvider, _ attempt: SignInAttempt, _ keys: KeySet, now: Int) async throws -> ExternalIdentity {
        try await keys.check(text, header)
        guard claims["iss"]?.stringValue == provider.issuer else { throw OIDCError.wrongClaim("iss") }
        let audience = claims["aud"]?.stringValue.map { [$0] } ?? claims["aud"]?.arrayValue?.compactMap(\.stringValue) ?? []
        guard audience.contains(provider.clientID) else { throw OIDCError.wrongClaim("aud") }
        let party = claims["azp"]
        guard party == nil && audience.count == 1 || party?.stringValue == provider.clientID else { throw OIDCError.wrongClaim("azp") }
        guard let end = seconds("exp"), end + provider.clockSeconds > now else { throw OIDCError.wrongClaim("exp") }
        guard let issued = seconds("iat"), issued <= now + provider.clockSeconds, issued >= attempt.began - provider.clockSeconds else {
            throw OIDCError.wrongClaim("iat")
        }
        if claims["nbf"] != nil {
            guard let start = seconds("nbf"), start <= now + provider.clockSeconds else { throw OIDCError.wrongClaim("nbf") }
        }
        guard claims["nonce"]?.stringValue == attempt.nonce else { throw OIDCError.wrongClaim("nonce") }
        guard let subject = claims["sub"]?.stringValue, (1...255).contains(subject.utf8.count) else { throw OIDCError.wrongClaim("sub") }
        return ExternalIdentity(
            issuer: provider.issuer, subject: subject, username: words("preferred_username"), name: words("name"),
            verifiedMail: claims["email_verified"] == .bool(true) ? words("email") : nil,
            methods: claims["amr"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    /// A moment; some providers write it with a fraction.
    private func seconds(_ name: String) -> Int? {
        guard case .number(let text) = claims[name], let number = Double(text), abs(number) < 1e12 else { return nil }
        return Int(number.rounded(.down))
    }

    private func words(_ name: String) -> String? {
        guard let text = claims[name]?.stringValue, (1...200).contains(text.count) else { return nil }
        return text
    }
}
