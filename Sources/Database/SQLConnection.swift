/// A connection inside a transaction, handed to the body of ``SQLDatabase/read(_:)`` or ``SQLDatabase/write(_:)`` and good only there.
///
/// After a statement failed the transaction is lost: PostgreSQL takes no more from it. A body may catch an error to explain it, not to go on.
///
/// Statements are written once for both databases, with `?` for each argument. They are prepared on first use and kept.
public protocol SQLConnection: AnyObject {
    /// Which database it is.
    var dialect: SQLDialect { get }

    /// Runs a statement that gives no rows.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Calls `body` with each row as it comes; the answer as a whole is never in memory.
    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws

    /// Puts many rows into a table in the fastest way that the database has.
    ///
    /// - Returns: how many.
    @discardableResult
    func insert(into table: String, _ columns: [String], _ rows: some Sequence<[SQLValue]>) throws -> Int

    /// Waits until no other transaction holds the lock of this name; it is given back at the end of the transaction. SQLite, which has one writer at
    /// a time, has nothing to do here.
    func lock(_ name: SQLLock) throws

    /// Waits for whoever holds a lock by ``lock(_:)`` and keeps others from taking it so until the transaction ends; any number may share it.
    func share(_ name: SQLLock) throws

    /// How the database would carry out a query, in its own words: for tests that hold a query to its index.
    func plan(_ sql: String, _ arguments: [SQLValue]) throws -> String
}

/// Something that only one writer may do at a time, whatever the number of processes.
public struct SQLLock: Sendable {
    let number: Int64

    /// A lock under a number that no other lock has.
    public init(number: Int64) { self.number = number }
}

extension SQLConnection {
    /// Runs a statement without arguments.
    @discardableResult
    public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    /// All rows of an answer.
    public func rows(_ sql: String, _ arguments: [SQLValue] = []) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try forEach(sql, arguments) { rows.append($0) }
        return rows
    }

    /// The first row of an answer; nil if there is none.
    public func row(_ sql: String, _ arguments: [SQLValue] = []) throws -> SQLRow? { try rows(sql, arguments).first }

    /// The whole number in the first column of the first row, as counting gives it; nil if there is none.
    public func number(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int? {
        guard case .integer(let value)? = try row(sql, arguments)?.values.first else { return nil }
        return Int(value)
    }

    /// Inserts a row and says the `id` that it got.
    public func insertedID(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        guard let id = try number(sql + " RETURNING id", arguments) else { throw DatabaseError.noColumn("id") }
        return id
    }
}
