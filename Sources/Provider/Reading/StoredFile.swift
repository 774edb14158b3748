import Inputs
import JSONStream

/// Small files as bytes.
package enum StoredFile {
    /// The content; nil for what is missing, empty, too large or cannot be read.
    package static func read(_ path: String, limit: Int) -> [UInt8]? { (try? MappedFile.open(path, limit: limit))?.copied() }
}
