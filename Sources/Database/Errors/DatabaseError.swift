public import Diagnostics

/// Why the database did not do what it was asked.
public enum DatabaseError: ExplainedError, Equatable {
    /// The location is neither a path nor `postgres://…`.
    case badLocation(String)
    /// The database cannot be opened or reached.
    case unreachable(database: String, message: String)
    /// The library that speaks with PostgreSQL is not installed.
    case libraryMissing(message: String)
    /// The connection was lost in the middle. What was acknowledged is kept; of what was under way it is not known.
    case connectionLost(message: String)
    /// Another process holds the database for longer than one waits.
    case busy
    /// No room on the disk.
    case diskFull(message: String)
    /// The file is damaged or is no database.
    case damaged(message: String)
    /// The user, the file or the disk forbids writing.
    case notAllowed(message: String)
    /// A rule of the tables is broken: something is there twice, or refers to what is not there.
    case constraint(message: String)
    /// Two writers stood in each other's way again and again.
    case conflict
    /// Text with NUL, which PostgreSQL cannot store.
    case textWithNUL
    /// The tables were made by a newer Mimamori.
    case newerSchema(found: Int, known: Int)
    /// A migration that was carried out differs from the one in this program.
    case changedMigration(number: Int)
    /// A statement asked for a column that it did not select: an error of ours.
    case noColumn(String)
    /// A column holds something else than what it is for: an error of ours, or damage.
    case wrongType(column: String, wanted: String)
    /// Any other failure, in the words of the database.
    case failed(code: String, message: String)
    /// The database was closed.
    case closed
}
