/// Who a provider says somebody is. Issuer and subject together name the person for good; all else may change (OpenID Connect Core, 5.7).
public struct ExternalIdentity: Sendable, Equatable {
    /// The provider.
    public let issuer: String
    /// The person's key there.
    public let subject: String
    /// The name to be called by there, such as a login.
    public let username: String?
    /// Full name.
    public let name: String?
    /// Mail address, if the provider says that it was verified.
    public let verifiedMail: String?
    /// How the person showed who they are (RFC 8176), such as `pwd`, `otp`, `mfa`.
    public let methods: [String]
    /// Whether the provider says that there was more than one factor.
    public var hadSeveralFactors: Bool { methods.contains("mfa") || methods.contains("otp") || methods.contains("hwk") }
}
