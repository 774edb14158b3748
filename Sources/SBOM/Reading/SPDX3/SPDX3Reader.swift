import JSONStream

/// Not there yet.
enum SPDX3Reader {
    static func read(_ block: ByteBlock, format: SBOMFormat, limits: SBOMLimits) throws(SBOMError) -> SBOMDocument {
        throw .notReadableYet(format)
    }
}
