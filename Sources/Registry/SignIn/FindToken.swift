import Database

/// For whom a token acts, and within which limit.
public struct FindToken: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A token with its person.
    public struct Found: Sendable {
        /// The token.
        public let token: APIToken
        /// The person's handle.
        public let handle: String

        /// The principal that it makes.
        public func principal(channel: String) -> Principal {
            Principal(
                handle: handle, channel: channel, limit: PrincipalLimit(permissions: token.permissions, product: token.product, token: token.id))
        }
    }

    private let digest: String

    /// Asks who holds a secret; asked as Mimamori itself, which does not know yet who came.
    public init(_ token: SecretToken) { digest = token.digest }

    /// Answers it; nil where there is none, it is no longer good, or the person was switched off.
    public func answer(in reader: RegistryReader) throws -> Found? {
        guard let token = try reader.find(APIToken.self, "digest", .text(digest)), token.isGood(at: reader.now) else { return nil }
        let person = try reader.get(Person.self, token.person)
        return person.isActive ? Found(token: token, handle: person.handle) : nil
    }
}
