import Database

extension Registry {
    /// Notes that a person showed something wrong at the door, a code of the second factor say: five in a row lock them out as wrong passwords do.
    public func noteFailure(of principal: Principal) async throws { try await perform(NotePassword(isRight: false), as: principal) }

    /// Whether a person is locked out after several failures.
    public func isLocked(_ principal: Principal) async throws -> Bool { try await ask(WhoAmI(), as: principal).lockedUntil.map { now < $0 } ?? false }

    /// Whether nobody is registered yet: the server then takes the first administrator.
    public func isEmpty() async throws -> Bool { try await database.read { try $0.number("SELECT COUNT(*) FROM person") == 0 } }

    /// Does as much work as ``prove(_:password:)`` does for somebody who is registered: how long an answer takes must not tell who is.
    public static func proveNothing(_ password: String) { _ = try? PasswordDigest.make(password, salt: Array(repeating: 0, count: 16)) }
}
