import OIDC

extension ServerConfiguration {
    /// The OpenID provider, if one is set up.
    var provider: OIDCProvider? {
        guard let oidcIssuer, let oidcClientID, let publicURL else { return nil }
        let here = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        return OIDCProvider(issuer: oidcIssuer, clientID: oidcClientID, clientSecret: oidcClientSecret, redirect: here + OIDCDoor.returnPath)
    }
}
