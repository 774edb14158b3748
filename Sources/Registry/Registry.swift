public import Database
public import Diagnostics

/// The desk's memory: products, releases, components, suppliers, changes, and who did what.
///
/// There is one way in: a use case or a question, performed as a person. It is authorised here, runs in one transaction, and what it writes lands in
/// the audit chain in the same transaction.
public struct Registry: Sendable {
    /// Where the data are.
    public let database: any SQLDatabase
    private let clock: @Sendable () -> String

    /// The time, RFC 3339 UTC.
    public var now: String { clock() }

    /// Opens the registry and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - location: where it is; a file that is not there is made.
    ///   - clock: the time, RFC 3339 UTC in whole seconds.
    public static func open(_ location: DatabaseLocation, clock: @escaping @Sendable () -> String) async throws -> Registry {
        try await open(location.open(), clock: clock)
    }

    /// Takes an open database and brings its tables up to date.
    public static func open(_ database: any SQLDatabase, clock: @escaping @Sendable () -> String) async throws -> Registry {
        try await Schema.migrator.run(on: database, now: clock())
        return Registry(database: database, clock: clock)
    }

    /// Does something as a person.
    ///
    /// - Parameter reason: why, in the person's words; kept in the audit chain.
    /// - Throws: ``RegistryError``, ``DatabaseError``.
    @discardableResult
    public func perform<Case: UseCase>(_ useCase: Case, as principal: Principal, reason: String? = nil) async throws -> Case.Answer {
        let now = clock()
        return try await database.write { connection in
            let transaction = try RegistryTransaction(connection, principal, now: now, action: Case.action, reason: reason)
            try Authorisation.check(Case.permission, try useCase.scope(in: transaction), transaction)
            return try useCase.perform(in: transaction)
        }
    }

    /// Answers a question of a person. That restricted data were asked for is in the audit chain before they are handed out.
    public func ask<Question: Query>(_ question: Question, as principal: Principal) async throws -> Question.Answer {
        let now = clock()
        if let kind = Question.restricted {
            try await database.write { connection in
                let action = String(describing: Question.self)
                let transaction = try RegistryTransaction(connection, principal, now: now, action: action, reason: nil)
                try Authorisation.check(Question.permission, try question.scope(in: transaction), transaction)
                try transaction.note(kind, try question.restrictedID(in: transaction), question.restrictedLabel, [:])
            }
        }
        return try await database.read { connection in
            let reader = RegistryReader(connection, principal, now: now)
            try Authorisation.check(Question.permission, try question.scope(in: reader), reader)
            return try question.answer(in: reader)
        }
    }

    /// Ends all connections.
    public func close() async { await database.close() }
}
