import Database
import Synchronization

/// A database that counts the statements it is asked.
final class CountingDatabase: SQLDatabase {
    private let base: any SQLDatabase
    private let counted = Mutex(0)

    init(_ base: any SQLDatabase) { self.base = base }

    /// How many statements there were since the last time that somebody asked.
    func takeCount() -> Int {
        counted.withLock { count in
            defer { count = 0 }
            return count
        }
    }

    fileprivate func count() { counted.withLock { $0 += 1 } }

    var dialect: SQLDialect { base.dialect }
    var title: String { base.title }

    func read<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try await base.read { connection in try body(CountingConnection(connection, self)) }
    }

    func write<Answer: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Answer) async throws -> Answer {
        try await base.write { connection in try body(CountingConnection(connection, self)) }
    }

    func close() async {}
}

/// Its connection.
private final class CountingConnection: SQLConnection {
    private let base: any SQLConnection
    private let database: CountingDatabase

    init(_ base: any SQLConnection, _ database: CountingDatabase) {
        self.base = base
        self.database = database
    }

    var dialect: SQLDialect { base.dialect }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        database.count()
        return try base.execute(sql, arguments)
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        database.count()
        try base.forEach(sql, arguments, body)
    }

    func insert(into table: String, _ columns: [String], _ rows: some Sequence<[SQLValue]>) throws -> Int {
        database.count()
        return try base.insert(into: table, columns, rows)
    }

    func lock(_ name: SQLLock) throws { try base.lock(name) }

    func share(_ name: SQLLock) throws { try base.share(name) }

    func plan(_ sql: String, _ arguments: [SQLValue]) throws -> String { try base.plan(sql, arguments) }
}
