import JSONStream

/// Not there yet.
enum CycloneDXXMLTranscriber {
    static func transcribe(_ block: ByteBlock, version: String, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        throw .notReadableYet(SBOMFormat(.cycloneDX, .xml, version: ""))
    }
}
