import Diagnostics

/// PostgreSQL through libpq: several processes on one database, a pool of connections in each.
public final class PostgresDatabase: SQLDatabase {
    private let pool: PGPool
    /// The address without the password.
    public let title: String
    private let mostTries = 10

    /// `postgres`.
    public var dialect: SQLDialect { .postgres }

    /// Connects once, so that a wrong address is told at once.
    ///
    /// - Parameters:
    ///   - uri: a connection URI of libpq.
    ///   - title: the same, fit to be shown.
    ///   - size: most connections at a time.
    ///   - patience: how many seconds to wait for what another transaction holds, before ``DatabaseError/busy``. The writing of a very large SBOM is
    ///     waited for; somebody who stopped in the middle of it does not stop everybody for good.
    public init(uri: String, title: String, size: Int = 6, patience: Double = 120) async throws {
        self.title = title
        pool = PGPool(size: size) { PGWorker(uri: uri, title: title, patience: patience) }
        _ = try await read { try $0.number("SELECT 1") }
    }

    /// Runs `body` on one state of the data.
    public func read<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try await run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    /// Runs `body` in a transaction, again where PostgreSQL gave it up because of another.
    public func write<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        for _ in 1..<mostTries {
            do {
                return try await run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", body)
            } catch DatabaseError.conflict {
                continue
            }
        }
        return try await run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", body)
    }

    private func run<Answer: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        let worker = try await pool.borrow()
        do {
            let answer = try await worker.transaction(begin, body)
            await pool.giveBack(worker)
            return answer
        } catch {
            await pool.giveBack(worker)
            throw error
        }
    }

    /// Ends all connections.
    public func close() async { await pool.close() }
}
