import JSONStream

/// Findings about what says which format and version a document is in.
enum MarkFinding {
    /// The mark is missing or wrong.
    static func of(_ mark: FormatMark, _ format: SBOMFormat, _ block: ByteBlock, _ limits: SBOMLimits) -> SBOMFinding {
        let error = SBOMError.wrongMark(format, member: mark.member, found: mark.found.map(quoted), wanted: mark.wanted)
        return finding("SBOM-219", error, mark.member, format, block, limits)
    }

    /// The version is none that we know.
    static func unknownVersion(_ format: SBOMFormat, _ block: ByteBlock, _ limits: SBOMLimits) -> SBOMFinding {
        let member =
            switch (format.family, format.notation) {
            case (.cycloneDX, .json): "specVersion"
            case (.cycloneDX, _): "xmlns"
            case (_, .jsonLD): "@context"
            case (_, .tagValue): "SPDXVersion"
            case (_, .rdfXML): "specVersion"
            default: "spdxVersion"
            }
        return finding("SBOM-215", .unknownVersion(format), member, format, block, limits)
    }

    private static func finding(
        _ code: String, _ error: SBOMError, _ member: String, _ format: SBOMFormat, _ block: ByteBlock, _ limits: SBOMLimits
    ) -> SBOMFinding {
        guard format.notation == .json || format.notation == .jsonLD else {
            return SBOMFinding(code, .error, line: line(of: member, block), error.wording)
        }
        let pointers = ["/\(member)", "/sbom/\(member)", ""]
        let lines = PointerLines.find(pointers, in: PlaceSource(block), limits: limits.json)
        let pointer = pointers.first { lines[$0] != nil }
        return SBOMFinding(code, .error, pointer: pointer, line: pointer.flatMap { lines[$0] }, error.wording)
    }

    /// The first line that has `word`, looked for where formats are told apart; where it is missing the first line with something on it.
    private static func line(of word: String, _ block: ByteBlock) -> Int? {
        guard let start = try? TextStart(block) else { return nil }
        var lines = LineCount(block)
        return lines.line(at: start.range.lowerBound + (ByteSearch.first(word, in: start.bytes) ?? 0))
    }
}
