import Database

/// Signs a person out everywhere: oneself, or as an administrator somebody else.
public struct EndSessions: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Whose.
    public let handle: String

    /// The end of all sessions of a person.
    public init(of handle: String) { self.handle = handle }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Returns: how many there were.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        if handle != transaction.principal.handle { try Authorisation.check(.managePeople, .everything, transaction) }
        return try Self.end(of: transaction.named(Person.self, "handle", handle), transaction)
    }

    @discardableResult
    static func end(of person: Person, _ transaction: RegistryTransaction) throws -> Int {
        let open = try transaction.list(Session.self, where: "person_id = ?", [.integer(person.id)])
        for session in open { try transaction.remove(session) }
        return open.count
    }
}
