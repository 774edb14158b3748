import JSONStream

/// A document of another notation, told in the JSON of its family, so that one reader and one schema serve them all.
///
/// Each piece of the JSON stands on the line on which it began in the source (``TranscriptWriter``), so lines in errors, remarks and findings are lines of the
/// source. JSON Pointers are those of the equivalent JSON document. Columns mean nothing.
struct Transcript {
    /// The JSON.
    let json: ByteBlock
    /// Version of the format, where only reading the whole document could tell it.
    var version: String?
    /// What was odd about the source and cannot be seen in the JSON.
    var remarks: [SBOMRemark] = []
    /// Remarks beyond the limit, which were only counted.
    var remarksLeftOut = 0
    /// Where the JSON's own lines are not the source's.
    var marks = LineMarks()

    /// The document in `block`, in the JSON of its family.
    ///
    /// - Throws: ``SBOMError`` with the line, for what is not well-formed in its notation or goes over `limits`.
    static func make(_ block: ByteBlock, of format: SBOMFormat, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        switch (format.family, format.notation) {
        case (_, .json), (_, .jsonLD): Transcript(json: block)
        case (.cycloneDX, .xml): try CycloneDXXMLTranscriber.transcribe(block, version: format.version, limits: limits)
        case (.spdx, .tagValue): try SPDXTagValueTranscriber.transcribe(block, limits: limits)
        case (.spdx, .yaml): try SPDXYAMLTranscriber.transcribe(block, limits: limits)
        case (.spdx, .rdfXML): try SPDXRDFTranscriber.transcribe(block, limits: limits)
        case (.spdx, .xml): try SPDXXMLTranscriber.transcribe(block, limits: limits)
        default: throw .notReadableYet(format)
        }
    }
}
