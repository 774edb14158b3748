import Database

/// Takes a token back: one's own, or as an administrator anybody's.
public struct RevokeToken: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Which.
    public let id: Int

    /// The end of a token.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; one that was taken back already stays so.
    public func perform(in transaction: RegistryTransaction) throws -> APIToken {
        let mine = try transaction.actor().id
        guard var token = try transaction.find(APIToken.self, "id", .integer(id)), token.person == mine || Self.managesPeople(transaction) else {
            throw RegistryError.notFound(.apiToken, "#\(id)")
        }
        if token.revokedAt == nil { token.revokedAt = transaction.now }
        return try transaction.update(token)
    }

    private static func managesPeople(_ reader: RegistryReader) -> Bool {
        (try? Authorisation.check(.managePeople, .everything, reader)) != nil
    }
}
