import JSONStream

/// Not there yet.
enum TableReader {
    static func read(_ block: ByteBlock, format: SBOMFormat, limits: SBOMLimits) throws(SBOMError) -> SBOMDocument {
        throw .notReadableYet(format)
    }
}
