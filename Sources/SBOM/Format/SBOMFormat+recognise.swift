public import JSONStream
import Tables

extension SBOMFormat {
    /// Tells from the content what format a document is in; its file name is never asked.
    ///
    /// - Throws: ``SBOMError`` for what is not an SBOM, saying what it is where that can be told, and for JSON that breaks off before the
    ///   format is known.
    public static func recognise(_ block: ByteBlock, limits: JSONLimits = JSONLimits()) throws(SBOMError) -> SBOMFormat {
        if XLSXReader.isWorkbook(block), let format = TableReader.recognise(block) { return format }
        let start = try TextStart(block)
        switch start.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let format = try JSONSniffer.format(block, limits: limits) { return format }
        case UInt8(ascii: "<"):
            if let format = XMLSniffer.format(start) { return format }
        default:
            if let format = LineSniffer.format(start) { return format }
            if let format = TableReader.recognise(block) { return format }
        }
        throw .notRecognized(begins: start.excerpt)
    }
}
