public import Diagnostics

/// Why a backup could not be written, or a file could not be restored. Nothing was changed in either case.
public enum BackupError: ExplainedError, Equatable {
    /// The file cannot be written.
    case notWritable(path: String, message: String)
    /// The file cannot be read.
    case notReadable(path: String, message: String)
    /// The file is no backup.
    case notABackup(path: String)
    /// The file ends before its end.
    case truncated(path: String)
    /// The file is not as it was written.
    case damaged(path: String, part: String)
    /// The backup was made by a newer Mimamori.
    case newerSchema(path: String, found: Int, known: Int)
    /// The backup's tables come from migrations that this program does not know.
    case otherHistory(path: String, number: Int)
    /// The database to restore into holds something.
    case notEmpty(database: String)
    /// What stands in the database after restoring is not what the backup has.
    case notTheSame(part: String)
}
