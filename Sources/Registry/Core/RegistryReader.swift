public import Database

/// Reading in one state of the registry, as one person.
public class RegistryReader {
    /// The connection, for queries that are more than a record.
    public let connection: any SQLConnection
    /// Who asks.
    public let principal: Principal
    /// The time of the call, RFC 3339 UTC.
    public let now: String

    init(_ connection: any SQLConnection, _ principal: Principal, now: String) {
        self.connection = connection
        self.principal = principal
        self.now = now
    }

    /// The record of this number.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``.
    public func get<Stored: Record>(_: Stored.Type, _ id: Int) throws -> Stored {
        guard let row = try connection.row("\(Stored.selection) WHERE id = ?", [.integer(id)]) else {
            throw RegistryError.notFound(Stored.kind, "#\(id)")
        }
        return try Stored(row: row)
    }

    /// The record in whose `column` stands `value`; nil if there is none.
    public func find<Stored: Record>(_: Stored.Type, _ column: String, _ value: SQLValue) throws -> Stored? {
        try list(Stored.self, where: "\(column) = ?", [value]).first
    }

    /// The record that people call `reference` in `column`.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``.
    public func named<Stored: Record>(_: Stored.Type, _ column: String, _ reference: String) throws -> Stored {
        guard let found = try find(Stored.self, column, .text(reference)) else { throw RegistryError.notFound(Stored.kind, reference) }
        return found
    }

    /// All records for which `condition` holds.
    ///
    /// - Parameters:
    ///   - condition: SQL, with `?` for each argument.
    ///   - order: SQL behind `ORDER BY`.
    public func list<Stored: Record>(
        _: Stored.Type, where condition: String = "1 = 1", _ arguments: [SQLValue] = [], order: String = "id", limit: Int? = nil
    ) throws -> [Stored] {
        var sql = "\(Stored.selection) WHERE \(condition) ORDER BY \(order)"
        if let limit { sql += " LIMIT \(limit)" }
        var found: [Stored] = []
        try connection.forEach(sql, arguments) { found.append(try Stored(row: $0)) }
        return found
    }
}
