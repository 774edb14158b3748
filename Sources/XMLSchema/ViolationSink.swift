import CXML2

/// Gathers what libxml2 reports while a document is read.
final class ViolationSink {
    private let parser: xmlParserCtxtPtr
    private let limit: Int
    private(set) var report = XMLSchemaReport()

    init(parser: xmlParserCtxtPtr, limit: Int) {
        self.parser = parser
        self.limit = limit
    }

    static func of(_ owner: UnsafeMutableRawPointer?) -> ViolationSink? {
        owner.map { Unmanaged<ViolationSink>.fromOpaque($0).takeUnretainedValue() }
    }

    func take(_ error: UnsafeMutablePointer<xmlError>?) {
        guard let error = error?.pointee else { return }
        guard error.domain == XML_FROM_SCHEMASV.rawValue else { return }
        let message = Self.plain(error.message.map { String(cString: $0) } ?? "")
        let line = max(1, Int(xmlSAX2GetLineNumber(parser)))
        guard report.violations.count < limit else {
            report.violationsLeftOut += 1
            return
        }
        report.violations.append(XMLSchemaViolation(line: line, kind: Self.kind(error.code), message: message))
    }

    private static func kind(_ code: Int32) -> XMLSchemaViolation.Kind {
        switch xmlParserErrors(UInt32(bitPattern: code)) {
        case XML_SCHEMAV_ELEMENT_CONTENT: .content
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4: .content
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2: .attribute
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: .missingAttribute
        case XML_SCHEMAV_CVC_ENUMERATION_VALID: .enumeration
        case XML_SCHEMAV_CVC_PATTERN_VALID: .pattern
        case XML_SCHEMAV_CVC_IDC: .identity
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3,
            XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID, XML_SCHEMAV_CVC_LENGTH_VALID, XML_SCHEMAV_CVC_MININCLUSIVE_VALID,
            XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
            .value
        default: .other
        }
    }

    /// The message on one line, without name spaces in braces.
    static func plain(_ message: String) -> String {
        var shown: [UInt8] = []
        var isInBraces = false
        for byte in message.utf8 {
            switch byte {
            case UInt8(ascii: "{"): isInBraces = true
            case UInt8(ascii: "}"): isInBraces = false
            case 10, 13, 9: if !isInBraces, shown.last != 32 { shown.append(32) }
            default: if !isInBraces { shown.append(byte) }
            }
        }
        while shown.last == 32 { shown.removeLast() }
        guard shown.count > 400 else { return String(decoding: shown, as: UTF8.self) }
        return String(decoding: shown.prefix(400), as: UTF8.self) + "…"
    }
}
