public import JSONStream

/// Reads SBOMs: CycloneDX JSON 1.2 to 1.7 and SPDX JSON 2.2 and 2.3.
public enum SBOMReader {
    /// The document in `block`, its format told from its content.
    ///
    /// What the format does not allow but can be understood is read and remarked upon (``SBOMDocument/remarks``). Nothing is repaired or looked up.
    ///
    /// - Throws: ``SBOMError`` with the place, for what is no SBOM, is cut off or damaged, goes over `limits`, or whose components cannot be found.
    public static func read(_ block: ByteBlock, limits: SBOMLimits = SBOMLimits()) throws(SBOMError) -> SBOMDocument {
        let format = try SBOMFormat.recognise(block, limits: limits.json)
        guard format.hasKnownVersion else { throw .unknownVersion(format) }
        guard format.isReadable else { throw .notReadableYet(format) }
        let cursor = JSONCursor(block, limits: limits)
        switch format.family {
        case .cycloneDX:
            var reader = CycloneDXJSONReader(cursor, format: format)
            do { return try reader.read() } catch { throw translate(error, reader.cursor) }
        case .spdx:
            var reader = SPDXJSONReader(cursor, format: format)
            do { return try reader.read() } catch { throw translate(error, reader.cursor) }
        case .swid: throw .notReadableYet(format)
        }
    }

    private static func translate(_ error: JSONError, _ cursor: JSONCursor) -> SBOMError {
        if let line = cursor.overLimitLine { return .tooManyComponents(limit: cursor.limits.components, line: line) }
        if case .wrongType = error.reason { return .wrongType(error) }
        return .json(error)
    }
}
