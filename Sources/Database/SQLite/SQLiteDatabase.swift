import Diagnostics
import GRDB

/// SQLite in one file, through GRDB: one writer, any number of readers beside it (WAL).
public final class SQLiteDatabase: SQLDatabase {
    private let pool: DatabasePool
    private let readers = SQLiteReaders(width: mostReaders)
    private static let mostReaders = 4
    /// The file.
    public let title: String

    /// `sqlite`.
    public var dialect: SQLDialect { .sqlite }

    /// Opens the file, made if it is not there.
    ///
    /// - Parameter patience: how many seconds to wait for another process that holds the file, before ``DatabaseError/busy``.
    public init(path: String, patience: Double = 10) throws(DatabaseError) {
        title = path
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = Self.mostReaders
        configuration.prepareDatabase { connection in
            // A write that was acknowledged outlives a power cut.
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.execute(sql: "PRAGMA trusted_schema = OFF")
            try connection.execute(sql: "PRAGMA cache_size = -32768")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw SQLiteFailure.opening(error, path: path)
        }
    }

    /// Runs `body` on one state of the data.
    public func read<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try Task.checkCancellation()
        let pool = pool
        return try await withCheckedThrowingContinuation { continuation in
            readers.run {
                do {
                    continuation.resume(returning: try pool.unsafeRead { try Self.isolated($0, body) })
                } catch {
                    continuation.resume(throwing: SQLiteFailure.explained(error))
                }
            }
        }
    }

    /// In one state of the data. GRDB's own way there parses the statements that begin and end it each time.
    private static func isolated<Answer>(_ connection: GRDB.Database, _ body: (any SQLConnection) throws -> Answer) throws -> Answer {
        try connection.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
        do {
            let answer = try body(SQLiteConnection(connection))
            try connection.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return answer
        } catch {
            // SQLite itself may have ended it, as it does when the disk fails.
            if connection.isInsideTransaction { try connection.rollback() }
            throw error
        }
    }

    /// Runs `body` in a transaction.
    public func write<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        do {
            return try await pool.write { try body(SQLiteConnection($0)) }
        } catch {
            throw SQLiteFailure.explained(error)
        }
    }

    /// Copies the database as it is now into a new file, while others go on reading and writing.
    ///
    /// - Parameter progress: told pages done and pages in all.
    public func copy(to path: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws {
        do {
            let target = try DatabaseQueue(path: path)
            try pool.backup(to: target, pagesPerStep: 4096) { step in progress(step.completedPageCount, step.totalPageCount) }
            try target.close()
        } catch {
            throw SQLiteFailure.explained(error)
        }
    }

    /// Closes the file.
    public func close() async { try? pool.close() }
}
