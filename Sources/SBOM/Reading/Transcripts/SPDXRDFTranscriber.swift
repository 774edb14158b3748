import JSONStream

/// Not there yet.
enum SPDXRDFTranscriber {
    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        throw .notReadableYet(SBOMFormat(.spdx, .rdfXML, version: ""))
    }
}
