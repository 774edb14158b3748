public import JSONStream

/// Reads SBOMs of every format in ``SBOMFormat``.
public enum SBOMReader {
    /// The document in `block`, its format told from its content.
    ///
    /// What the format does not allow but can be understood is read and remarked upon (``SBOMDocument/remarks``). Nothing is repaired or looked up.
    ///
    /// - Parameter extent: how much of the document is wanted.
    /// - Throws: ``SBOMError`` with the place, for what is no SBOM, is cut off or damaged, goes over `limits`, or whose components cannot be found.
    public static func read(
        _ block: ByteBlock, limits: SBOMLimits = SBOMLimits(), extent: SBOMExtent = .whole
    ) throws(SBOMError) -> SBOMDocument {
        let block = try SBOMText.utf8(block)
        let format = try SBOMFormat.recognise(block, limits: limits.json)
        // Where the version stands at the end, all of it was looked at.
        block.letGo(0..<block.count)
        return try read(block, format, nil, limits, extent)
    }

    /// The document in `block`, whose format is known and whose transcript may have been made already.
    static func read(
        _ block: ByteBlock, _ format: SBOMFormat, _ transcript: Transcript?, _ limits: SBOMLimits, _ extent: SBOMExtent = .whole
    ) throws(SBOMError) -> SBOMDocument {
        guard format.hasKnownVersion else { throw .unknownVersion(format) }
        guard format.isReadable else { throw .notReadableYet(format) }
        switch (format.family, format.notation) {
        case (.spdx, .jsonLD):
            var document = try SPDX3Reader.read(block, format: format, limits: limits)
            document.markGuessedNames()
            return document
        case (.swid, _): return try SWIDReader.read(block, format: format, limits: limits)
        case (.table, _): return try TableReader.read(block, format: format, limits: limits)
        default:
            guard let transcript else { return try read(Transcript.make(block, of: format, limits: limits), format, limits, extent) }
            return try read(transcript, format, limits, extent)
        }
    }

    /// The document told by `transcript`.
    static func read(
        _ transcript: Transcript, _ recognised: SBOMFormat, _ limits: SBOMLimits, _ extent: SBOMExtent = .whole
    ) throws(SBOMError) -> SBOMDocument {
        var format = recognised
        if format.version.isEmpty, let version = transcript.version { format.version = version }
        let isJSON = format.notation == .json
        let cursor = JSONCursor(transcript.json, limits: limits, extent: isJSON ? extent : .whole, isTranscript: !isJSON)
        var document: SBOMDocument
        if format.family == .cycloneDX {
            var reader = CycloneDXJSONReader(cursor, format: format)
            do { document = try reader.read() } catch { throw translate(error, reader.cursor) }
        } else {
            var reader = SPDXJSONReader(cursor, format: format)
            do { document = try reader.read() } catch { throw translate(error, reader.cursor) }
        }
        if format.notation == .tagValue, !document.remarks.isEmpty { document.remarks.removeAll(where: isToldByTag) }
        let room = max(0, limits.remarks - document.remarks.count)
        document.remarks += transcript.remarks.prefix(room)
        document.remarksLeftOut += transcript.remarksLeftOut + max(0, transcript.remarks.count - room)
        document.markGuessedNames()
        return document
    }

    /// True for what whoever read the tags has told, with their names and lines: which stand twice, and what is on no list.
    private static func isToldByTag(_ remark: SBOMRemark) -> Bool {
        switch remark.kind {
        case .duplicateMember, .unknownValue(field: "algorithm", value: _), .unknownValue(field: "primaryPackagePurpose", value: _): true
        default: false
        }
    }

    private static func translate(_ error: JSONError, _ cursor: JSONCursor) -> SBOMError {
        if let line = cursor.overLimitLine { return .tooManyComponents(limit: cursor.limits.components, line: line) }
        if let member = cursor.otherMark { return .mixedFormats(member: member, pointer: error.pointer, line: error.line) }
        if case .wrongType = error.reason { return .wrongType(error) }
        return .json(error)
    }
}
