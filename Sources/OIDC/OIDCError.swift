public import Diagnostics

/// Why nobody could be signed in through an OpenID provider. What the provider or a browser sent is shown cut short and never holds a secret.
public enum OIDCError: ExplainedError, Equatable {
    /// The provider could not be asked.
    case unreachable(String)
    /// It answered with a status that is no success.
    case status(String, Int)
    /// A part of its discovery document is missing or cannot be used.
    case badDiscovery(String)
    /// The discovery document is another issuer's.
    case otherIssuer(wanted: String, got: String)
    /// Its keys cannot be read.
    case badKeys
    /// The browser came back without an attempt that was begun here, or too late.
    case noAttempt
    /// The provider, or the person there, said no.
    case refused(String)
    /// The code was not taken.
    case codeRefused(String)
    /// The token cannot be read.
    case badToken(String)
    /// The token is not signed by the provider.
    case wrongSignature
    /// The token is not for this program, this attempt or this time.
    case wrongClaim(String)

    /// Stable code, `OIDC-001` and on.
    public var code: String {
        switch self {
        case .unreachable: "OIDC-001"
        case .status: "OIDC-002"
        case .badDiscovery: "OIDC-003"
        case .otherIssuer: "OIDC-004"
        case .badKeys: "OIDC-005"
        case .noAttempt: "OIDC-006"
        case .refused: "OIDC-007"
        case .codeRefused: "OIDC-008"
        case .badToken: "OIDC-009"
        case .wrongSignature: "OIDC-010"
        case .wrongClaim: "OIDC-011"
        }
    }
}
