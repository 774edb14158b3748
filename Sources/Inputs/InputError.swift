public import Diagnostics

/// Why a file could not be taken in. Every case names the file as the user gave it.
public enum InputError: ExplainedError, Equatable {
    /// Nothing has this name.
    case notFound(path: String)
    /// A folder where a file is needed.
    case isDirectory(path: String)
    /// The permissions of the file or of a folder on the way forbid it.
    case notAllowed(path: String)
    /// A pipe, socket or device.
    case notAFile(path: String)
    /// Another failure of the system, in its words.
    case systemError(path: String, message: String)
    /// No bytes, before or after decompression, or an archive without files.
    case empty(path: String)
    /// The file itself has more bytes than the limit.
    case tooLarge(path: String, limit: Int)
    /// What comes out of the file has more bytes than the limit.
    case expandsTooMuch(path: String, limit: Int)
    /// Each byte of the file becomes more bytes than the limit.
    case ratioTooHigh(path: String, limit: Int)
    /// More entries in an archive than the limit.
    case tooManyEntries(path: String, limit: Int)
    /// Folders in folders, deeper than the limit.
    case nestedTooDeep(path: String, limit: Int)
    /// Damaged or truncated compression or archive, in the words of libarchive.
    case damagedArchive(path: String, message: String)
    /// An archive of several files where one document is needed.
    case severalFiles(path: String, count: Int)
    /// A folder without files.
    case emptyFolder(path: String)
    /// A file could not be written, in the words of the system.
    case couldNotWrite(path: String, message: String)

    /// The file, as the user gave it.
    public var path: String {
        switch self {
        case .notFound(let path), .isDirectory(let path), .notAllowed(let path), .notAFile(let path), .empty(let path), .emptyFolder(let path),
            .systemError(let path, _), .tooLarge(let path, _), .expandsTooMuch(let path, _), .ratioTooHigh(let path, _),
            .tooManyEntries(let path, _), .nestedTooDeep(let path, _), .damagedArchive(let path, _), .severalFiles(let path, _),
            .couldNotWrite(let path, _):
            path
        }
    }
}
