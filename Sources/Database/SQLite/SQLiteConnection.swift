import GRDB

/// GRDB's connection in our words.
final class SQLiteConnection: SQLConnection {
    private let connection: GRDB.Database

    var dialect: SQLDialect { .sqlite }

    init(_ connection: GRDB.Database) { self.connection = connection }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try explaining {
            let statement = try connection.cachedStatement(sql: sql)
            try statement.execute(arguments: try Self.bound(arguments))
            return connection.changesCount
        }
    }

    /// Failures are ours already inside the transaction, so that its body can tell them apart as it does on PostgreSQL.
    private func explaining<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch { throw SQLiteFailure.explained(error) }
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        try explaining { try each(sql, arguments, body) }
    }

    private func each(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        let statement = try connection.cachedStatement(sql: sql)
        let names = SQLColumnNames(statement.columnNames)
        let count = names.names.count
        let cursor = try Optional<SQLiteStep>.fetchCursor(statement, arguments: try Self.bound(arguments))
        while try cursor.next() != nil {
            try body(SQLRow(values: SQLiteStep.values(statement.sqliteStatement, count: count), names: names))
        }
    }

    func insert(into table: String, _ columns: [String], _ rows: some Sequence<[SQLValue]>) throws -> Int {
        try explaining { try bulk(table, columns, rows) }
    }

    private func bulk(_ table: String, _ columns: [String], _ rows: some Sequence<[SQLValue]>) throws -> Int {
        let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
        let statement = try connection.cachedStatement(sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        var count = 0
        for row in rows {
            try statement.execute(arguments: try Self.bound(row))
            count += 1
        }
        return count
    }

    /// Not as a sequence of one type: GRDB takes that through a key path, which costs more than a short statement.
    private static func bound(_ values: [SQLValue]) throws -> StatementArguments {
        if values.isEmpty { return StatementArguments() }
        return StatementArguments(try values.map { value -> (any DatabaseValueConvertible)? in try bound(value) })
    }

    private static func bound(_ value: SQLValue) throws -> DatabaseValue {
        switch value {
        case .null: return .null
        case .integer(let value): return value.databaseValue
        case .real(let value): return value.databaseValue
        case .text(let value):
            // SQLite would take it, but the data must be able to move to PostgreSQL.
            if value.utf8.contains(0) { throw DatabaseError.textWithNUL }
            return value.databaseValue
        case .bytes(let value): return DataBytes.value(value)
        }
    }

    func lock(_ name: SQLLock) throws {}

    func share(_ name: SQLLock) throws {}

    func plan(_ sql: String, _ arguments: [SQLValue]) throws -> String {
        try rows("EXPLAIN QUERY PLAN " + sql, arguments).map { try $0.text("detail") }.joined(separator: "\n")
    }
}
