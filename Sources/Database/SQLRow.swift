/// One row of an answer.
public struct SQLRow: Sendable {
    /// The values, in the order of the columns asked for.
    public let values: [SQLValue]
    private let names: SQLColumnNames

    init(values: [SQLValue], names: SQLColumnNames) {
        self.values = values
        self.names = names
    }

    /// The value of a column; an error names the column that the statement did not ask for.
    public func value(_ column: String) throws(DatabaseError) -> SQLValue {
        guard let place = names.place(of: column) else { throw .noColumn(column) }
        return values[place]
    }

    /// A whole number that must be there.
    public func int(_ column: String) throws(DatabaseError) -> Int {
        guard let value = try optionalInt(column) else { throw .wrongType(column: column, wanted: "integer") }
        return value
    }

    /// A whole number, or nil.
    public func optionalInt(_ column: String) throws(DatabaseError) -> Int? {
        switch try value(column) {
        case .integer(let value): Int(value)
        case .null: nil
        default: throw .wrongType(column: column, wanted: "integer")
        }
    }

    /// Text that must be there.
    public func text(_ column: String) throws(DatabaseError) -> String {
        guard let value = try optionalText(column) else { throw .wrongType(column: column, wanted: "text") }
        return value
    }

    /// Text, or nil.
    public func optionalText(_ column: String) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .text(let value): value
        case .null: nil
        default: throw .wrongType(column: column, wanted: "text")
        }
    }

    /// Bytes that must be there.
    public func bytes(_ column: String) throws(DatabaseError) -> [UInt8] {
        guard let value = try optionalBytes(column) else { throw .wrongType(column: column, wanted: "bytes") }
        return value
    }

    /// Bytes, or nil.
    public func optionalBytes(_ column: String) throws(DatabaseError) -> [UInt8]? {
        switch try value(column) {
        case .bytes(let value): value
        case .null: nil
        default: throw .wrongType(column: column, wanted: "bytes")
        }
    }

    /// True for 1, false for 0 and for nothing.
    public func flag(_ column: String) throws(DatabaseError) -> Bool { try optionalInt(column) ?? 0 != 0 }

    /// The columns' names, in order.
    public var columns: [String] { names.names }
}

/// The columns of an answer, shared by its rows.
final class SQLColumnNames: Sendable {
    let names: [String]

    init(_ names: [String]) { self.names = names }

    /// Statements have few columns with short names: going through them costs less than making a table of them for each statement.
    func place(of column: String) -> Int? { names.firstIndex(of: column) }
}
