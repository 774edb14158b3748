import JSONStream

/// Not there yet.
enum SPDXTagValueTranscriber {
    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        throw .notReadableYet(SBOMFormat(.spdx, .tagValue, version: ""))
    }
}
