import GRDB
import GRDBSQLite

/// One step of a statement, whose columns are read from the statement itself.
///
/// GRDB's rows make a table of the column names for each statement and go through generic code for each value, which was more than the statement.
struct SQLiteStep: DatabaseValueConvertible, StatementColumnConvertible {
    /// Reads nothing; a first column with nothing in it is as good as any (GRDB asks for an optional then).
    init(sqliteStatement: SQLiteStatement, index: CInt) {}

    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_: DatabaseValue) -> SQLiteStep? { nil }

    /// The values of the row on which the statement stands.
    static func values(_ statement: SQLiteStatement, count: Int) -> [SQLValue] {
        [SQLValue](unsafeUninitializedCapacity: count) { values, filled in
            for column in 0..<count {
                values.initializeElement(at: column, to: value(statement, CInt(truncatingIfNeeded: column)))
            }
            filled = count
        }
    }

    private static func value(_ statement: SQLiteStatement, _ column: CInt) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            // The length is asked for after the text, as SQLite wants it; the text may hold any byte but NUL.
            if let text = sqlite3_column_text(statement, column) {
                .text(String(decoding: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self))
            } else {
                .text("")
            }
        case SQLITE_BLOB:
            if let bytes = sqlite3_column_blob(statement, column) {
                .bytes([UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column)))))
            } else {
                .bytes([])
            }
        default: .null
        }
    }
}
