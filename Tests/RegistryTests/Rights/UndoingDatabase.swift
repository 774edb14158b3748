import Database

/// A database that does every write and then undoes it: what is allowed can be tried without changing anything for the next attempt.
struct UndoingDatabase: SQLDatabase {
    /// What a write that went through ends with.
    struct Undone: Error {}

    let base: any SQLDatabase

    var dialect: SQLDialect { base.dialect }
    var title: String { base.title }

    func read<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try await base.read(body)
    }

    func write<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try await base.write { connection -> Answer in
            _ = try body(connection)
            throw Undone()
        }
    }

    func close() async {}
}
