extension Registry {
    /// Checks a password, outside any transaction: it is slow on purpose.
    ///
    /// Five wrong ones in a row lock the account for fifteen minutes.
    ///
    /// - Throws: ``RegistryError/wrongPassword(_:)``, ``RegistryError/locked(_:until:)``, ``RegistryError/unknownPerson(_:)``.
    public func prove(_ principal: Principal, password: String) async throws -> PasswordProof {
        let person = try await ask(WhoAmI(), as: principal)
        if let until = person.lockedUntil, now < until { throw RegistryError.locked(person.handle, until: until) }
        // How long the answer takes must not tell who has no password.
        if person.secret == nil { Self.proveNothing(password) }
        let isRight = try person.secret.map { try PasswordDigest.matches(password, $0) } ?? false
        // The use cases below write only what a wrong password changes.
        if isRight {
            if person.failures > 0 { try await perform(NotePassword(isRight: true), as: principal) }
            return PasswordProof(handle: person.handle)
        }
        if person.secret != nil { try await perform(NotePassword(isRight: false), as: principal) }
        throw RegistryError.wrongPassword(person.handle)
    }
}

/// The person who asks.
public struct WhoAmI: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A question about oneself.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Person { try reader.named(Person.self, "handle", reader.principal.handle) }
}

struct NotePassword: UseCase {
    static let permission = Permission.readOwn
    let isRight: Bool

    func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    func perform(in transaction: RegistryTransaction) throws {
        var person = try transaction.named(Person.self, "handle", transaction.principal.handle)
        person.failures = isRight ? 0 : person.failures + 1
        person.lockedUntil = person.failures >= 5 ? try Moment.later(transaction.now, minutes: 15) : nil
        if person.failures >= 5 { person.failures = 0 }
        try transaction.update(person)
    }
}
