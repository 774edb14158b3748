import CXML2

/// Gathers what libxml2 reports while a document is read.
final class ViolationSink {
    private let parser: xmlParserCtxtPtr
    private let limit: Int
    /// Patterns as the schema has them, by what libxml2 was given in their place.
    private let patterns: [String: String]
    private(set) var report = XMLSchemaReport()

    init(parser: xmlParserCtxtPtr, limit: Int, patterns: [String: String]) {
        self.parser = parser
        self.limit = limit
        self.patterns = patterns
    }

    static func of(_ owner: UnsafeMutableRawPointer?) -> ViolationSink? {
        owner.map { Unmanaged<ViolationSink>.fromOpaque($0).takeUnretainedValue() }
    }

    func take(_ error: UnsafeMutablePointer<xmlError>?) {
        guard let error = error?.pointee else { return }
        guard error.domain == XML_FROM_SCHEMASV.rawValue else { return }
        let kind = Self.kind(error.code)
        var message = error.message.map { String(cString: $0) } ?? ""
        if kind == .pattern { for (given, written) in patterns { message = message.replacing("'\(given)'", with: "'\(written)'") } }
        add(kind, Self.plain(message))
    }

    /// Adds a violation at the line that is being read.
    func add(_ kind: XMLSchemaViolation.Kind, _ message: String) {
        let line = max(1, Int(xmlSAX2GetLineNumber(parser)))
        guard report.violations.count < limit else {
            report.violationsLeftOut += 1
            return
        }
        report.violations.append(XMLSchemaViolation(line: line, kind: kind, message: message))
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

    /// The message on one line, without the name spaces that stand in braces before names. Braces behind anything else are those of a pattern, those around
    /// quoted texts of the values that are allowed.
    static func plain(_ message: String) -> String {
        var shown: [UInt8] = []
        var isInBraces = false
        let bytes = Array(message.utf8)
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "{") where bytes.dropFirst(place + 1).first == UInt8(ascii: "'"): shown.append(byte)
            case UInt8(ascii: "{") where shown.last.map("'( ".utf8.contains) ?? true: isInBraces = true
            case UInt8(ascii: "}") where isInBraces: isInBraces = false
            case 10, 13, 9: if !isInBraces, shown.last != 32 { shown.append(32) }
            default: if !isInBraces { shown.append(byte) }
            }
        }
        while shown.last == 32 { shown.removeLast() }
        return shortened(String(decoding: shown, as: UTF8.self))
    }

    /// The beginning of a long text.
    static func shortened(_ text: String) -> String {
        text.utf8.count > 400 ? String(decoding: text.utf8.prefix(400), as: UTF8.self) + "…" : text
    }
}
