import JSONStream

/// Not there yet.
enum SPDXXMLTranscriber {
    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        throw .notReadableYet(SBOMFormat(.spdx, .xml, version: ""))
    }
}
