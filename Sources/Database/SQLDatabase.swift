/// The one seam between the desk and what keeps its data: SQLite in a file, or PostgreSQL.
///
/// Both keep to the same promises: a read sees one state of all tables; a write happens whole or not at all, and is on the disk when the call
/// returns; neither ever runs on a thread of Swift's cooperative pool.
public protocol SQLDatabase: Sendable {
    /// Which database it is.
    var dialect: SQLDialect { get }

    /// What it is called, fit to be shown: never with a password.
    var title: String { get }

    /// Runs `body` on one state of the data; it cannot write.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws.
    func read<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer

    /// Runs `body` in a transaction that is undone if it throws.
    ///
    /// PostgreSQL may find that two writers stood in each other's way and run `body` again: it must do nothing but ask the connection.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws.
    func write<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer

    /// Gives back all connections; the value cannot be used after.
    func close() async
}
