import JSONStream

/// Not there yet.
enum SPDXYAMLTranscriber {
    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        throw .notReadableYet(SBOMFormat(.spdx, .yaml, version: ""))
    }
}
