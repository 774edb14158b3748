import CXML2
import Glibc
public import JSONStream

/// A compiled XSD (W3C XML Schema 1.0, by libxml2). Documents are read front to back; no tree of them is made.
///
/// `@unchecked Sendable` is sound because libxml2 does not change a schema once it is compiled; each validation has a context of its own.
public final class XMLSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles the file `name` of `library`, with those that it imports.
    ///
    /// - Throws: ``XMLSchemaError/noSchema(_:)``, ``XMLSchemaError/badSchema(name:message:)``.
    public init(_ library: XMLSchemaLibrary, name: String) throws(XMLSchemaError) {
        guard let file = library.file(name) else { throw .noSchema(name) }
        let (found, message) = SchemaLoader.shared.compile(file, library)
        guard let found else { throw .badSchema(name: name, message: message) }
        schema = found
    }

    deinit { xmlSchemaFree(schema) }

    /// Holds the document in `block` against the schema.
    ///
    /// The caller has refused document type declarations beforehand; none is followed here either.
    /// - Parameter limit: most violations kept.
    /// - Throws: ``XMLSchemaError/badInstance(line:message:)`` for what is not well-formed.
    public func validate(_ block: ByteBlock, limit: Int = 1_000) throws(XMLSchemaError) -> XMLSchemaReport {
        // Without NOENT the validator is not told of &amp; and the like. Others cannot exist: they need a document type declaration.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_COMPACT.rawValue)
        let made = block.base.withMemoryRebound(to: CChar.self, capacity: block.count) {
            xmlReaderForMemory($0, Int32(clamping: block.count), nil, nil, options)
        }
        guard let reader = made, let context = xmlSchemaNewValidCtxt(schema) else { throw .badInstance(line: 1, message: "out of memory") }
        defer {
            xmlFreeTextReader(reader)
            xmlSchemaFreeValidCtxt(context)
        }
        mimamori_xml_be_quiet()
        let sink = ViolationSink(reader: reader, limit: limit)
        xmlTextReaderSetStructuredErrorHandler(
            reader, { owner, error in ViolationSink.of(owner)?.take(error) }, Unmanaged.passUnretained(sink).toOpaque())
        xmlTextReaderSchemaValidateCtxt(reader, context, 0)
        var status: Int32 = 1
        while status == 1 { status = xmlTextReaderRead(reader) }
        withExtendedLifetime(sink) {}
        if let fatal = sink.fatal { throw fatal }
        guard status == 0 else {
            throw .badInstance(line: max(1, Int(xmlTextReaderGetParserLineNumber(reader))), message: "the document ends too early")
        }
        return sink.report
    }
}
