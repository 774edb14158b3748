import Diagnostics
import Inputs
import SBOM

/// An SBOM in a file or on standard input, as commands are given it.
enum SBOMFile {
    /// The document; errors name the file.
    static func read(_ path: String, limits: InputLimits = .document) throws -> SBOMDocument {
        let block = try DocumentFile.open(path, limits: limits)
        do {
            return try SBOMReader.read(block)
        } catch {
            throw PlacedError(file: path, error: error)
        }
    }
}
