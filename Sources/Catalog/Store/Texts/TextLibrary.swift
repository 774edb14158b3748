import CZstd

/// The library that packs texts, loaded at its first use: a scan that finds nothing shows no text.
enum TextLibrary {
    /// - Throws: ``CatalogError/libraryMissing(message:)``.
    static func load() throws(CatalogError) {
        if let problem = zstd_problem() { throw .libraryMissing(message: String(cString: problem)) }
    }

    /// What a function that needs memory gives, which is nothing only where there is none left.
    static func made(_ pointer: OpaquePointer?) throws(CatalogError) -> OpaquePointer {
        guard let pointer else { throw .libraryMissing(message: "zstd: out of memory") }
        return pointer
    }
}
