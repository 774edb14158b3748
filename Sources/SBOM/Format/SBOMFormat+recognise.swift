public import JSONStream
import Tables

extension SBOMFormat {
    /// Tells from the content what format a document is in; its file name is never asked.
    ///
    /// - Throws: ``SBOMError`` for what is not an SBOM, saying what it is where that can be told, and for JSON that breaks off before the
    ///   format is known.
    public static func recognise(_ block: ByteBlock, limits: JSONLimits = JSONLimits()) throws(SBOMError) -> SBOMFormat {
        let found = try look(block, limits: limits)
        if let mark = found.mark, !mark.isTolerated {
            throw .wrongMark(found.format, member: mark.member, found: mark.found.map(quoted), wanted: mark.wanted)
        }
        return found.format
    }

    /// The same for who wants to hear of documents that are plainly SBOMs but do not say so as they should.
    static func look(_ block: ByteBlock, limits: JSONLimits) throws(SBOMError) -> RecognisedFormat {
        if XLSXReader.isWorkbook(block) {
            if let format = TableReader.recognise(block) { return RecognisedFormat(format) }
            // A damaged workbook is said to be that, and not some zip archive.
            _ = try TableReader.tables(block)
            throw .notRecognized(begins: "…")
        }
        let start = try TextStart(block)
        switch start.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let found = try JSONSniffer.format(block, limits: limits) { return found }
        case UInt8(ascii: "<"):
            if let found = XMLSniffer.format(start) { return found }
        default:
            if let found = LineSniffer.format(start, of: block) { return found }
            if let format = TableReader.recognise(block) { return RecognisedFormat(format) }
        }
        throw .notRecognized(begins: start.excerpt)
    }
}
