/// Who a provider's token, which the server has checked, says that somebody is.
public struct ProvenIdentity: Sendable, Equatable {
    /// The provider's address.
    public let issuer: String
    /// The person's key there.
    public let subject: String
    /// What they are called there.
    public let username: String?
    /// Whether the provider says that they showed more than a password.
    public let hadSeveralFactors: Bool

    /// An identity from its parts.
    public init(issuer: String, subject: String, username: String? = nil, hadSeveralFactors: Bool = false) {
        self.issuer = issuer
        self.subject = subject
        self.username = username
        self.hadSeveralFactors = hadSeveralFactors
    }
}
