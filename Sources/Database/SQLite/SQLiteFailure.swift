import GRDB
import Glibc

/// What SQLite's failures mean for a reader.
enum SQLiteFailure {
    static func opening(_ error: any Error, path: String) -> DatabaseError {
        guard let error = error as? GRDB.DatabaseError else { return .unreachable(database: path, message: "\(error)") }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damaged(message: text(error))
        case .SQLITE_FULL: return .diskFull(message: text(error))
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .notAllowed(message: text(error))
        // A file that is there and may not be written: SQLite cannot open what it needs beside it.
        case .SQLITE_CANTOPEN where access(path, F_OK) == 0 && access(path, W_OK) != 0: return .notAllowed(message: text(error))
        default: return .unreachable(database: path, message: text(error))
        }
    }

    /// The error as ours; what a body threw stays what it is.
    static func explained(_ error: any Error) -> any Error {
        guard let error = error as? GRDB.DatabaseError else { return error is CancellationError ? DatabaseError.closed : error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return DatabaseError.busy
        case .SQLITE_FULL: return DatabaseError.diskFull(message: text(error))
        case .SQLITE_IOERR where [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE].contains(error.extendedResultCode):
            return DatabaseError.diskFull(message: text(error))
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return DatabaseError.damaged(message: text(error))
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return DatabaseError.notAllowed(message: text(error))
        case .SQLITE_CONSTRAINT: return DatabaseError.constraint(message: text(error))
        case .SQLITE_MISUSE: return DatabaseError.closed
        default: return DatabaseError.failed(code: "SQLite \(error.extendedResultCode.rawValue)", message: text(error))
        }
    }

    private static func text(_ error: GRDB.DatabaseError) -> String { error.message ?? "\(error.resultCode)" }
}
