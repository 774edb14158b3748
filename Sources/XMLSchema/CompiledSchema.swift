import CXML2
import Glibc
import JSONStream

/// An XSD as libxml2 compiles it. Documents are read front to back; no tree of them is made.
///
/// `@unchecked Sendable` is sound because libxml2 does not change a schema once it is compiled; each validation has a context of its own.
final class CompiledSchema: @unchecked Sendable {
    /// Deepest nesting of elements; libxml2's own limit, which holds only where documents may not be large.
    private static let deepest = 256

    private let schema: xmlSchemaPtr
    /// The schema points into it.
    private let tree: SchemaTree

    /// Compiles the file `name` of `library`, with those that it imports.
    init(_ library: XMLSchemaLibrary, name: String, frequent: [String]) throws(XMLSchemaError) {
        guard let file = library.file(name) else { throw .noSchema(name) }
        if let problem = mimamori_xml_problem() { throw .libraryMissing(message: String(cString: problem)) }
        let (found, message) = SchemaLoader.shared.compile(file, SchemaLoader.Job(library: library, frequent: frequent))
        guard let found else { throw .badSchema(name: name, message: message) }
        (schema, tree) = found
    }

    deinit {
        xmlSchemaFree(schema)
        xmlFreeDoc(tree.document)
    }

    /// Holds the document in `block` against the schema.
    func validate(_ block: ByteBlock, limit: Int) throws(XMLSchemaError) -> XMLSchemaReport {
        // Without NOENT the validator is not told of &amp; and the like. Others cannot exist: they need a document type declaration.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_COMPACT.rawValue)
        let made = block.base.withMemoryRebound(to: CChar.self, capacity: block.count) { xmlCreateMemoryParserCtxt($0, Int32(clamping: block.count)) }
        guard let parser = made, let context = xmlSchemaNewValidCtxt(schema) else { throw .badInstance(line: 1, message: "out of memory") }
        defer {
            xmlFreeParserCtxt(parser)
            xmlSchemaFreeValidCtxt(context)
        }
        mimamori_xml_be_quiet()
        xmlCtxtUseOptions(parser, options)
        let sink = ViolationSink(parser: parser, limit: limit, patterns: tree.patterns)
        let owner = Unmanaged.passUnretained(sink).toOpaque()
        xmlSchemaSetValidStructuredErrors(context, { owner, error in ViolationSink.of(owner)?.take(error) }, owner)
        var watch = mimamori_xml_watch()
        watch.depth_limit = Self.deepest
        let status = read(parser, context, sink, &watch)
        if watch.is_too_deep != 0 { throw .tooDeep(line: max(1, Int(xmlSAX2GetLineNumber(parser))), limit: Self.deepest) }
        if parser.pointee.wellFormed == 0 || status < 0 {
            let line = max(1, Int(xmlSAX2GetLineNumber(parser)))
            guard let error = xmlCtxtGetLastError(parser)?.pointee else { throw .badInstance(line: line, message: "the document ends too early") }
            let message = ViolationSink.plain(error.message.map { String(cString: $0) } ?? "")
            throw .badInstance(line: error.line > 0 ? Int(error.line) : line, message: message)
        }
        return sink.report
    }

    private func read(
        _ parser: xmlParserCtxtPtr, _ context: xmlSchemaValidCtxtPtr, _ sink: ViolationSink, _ watch: inout mimamori_xml_watch
    ) -> Int32 {
        guard let rule = tree.unique else { return withExtendedLifetime(sink) { mimamori_xml_validate(parser, context, &watch) } }
        let values = UniqueValues(rule.attribute, sink)
        watch.owner = Unmanaged.passUnretained(values).toOpaque()
        watch.found = { owner, element, value, length in UniqueValues.of(owner)?.take(element, value, length) }
        return withExtendedLifetime((sink, values)) {
            rule.attribute.withXMLChars { attribute in
                rule.root.withXMLChars { root in
                    rule.space.withXMLChars { space in
                        (watch.attribute, watch.root, watch.space) = (attribute, root, space)
                        return mimamori_xml_validate(parser, context, &watch)
                    }
                }
            }
        }
    }
}

extension String {
    /// Hands over the text as libxml2 wants it.
    fileprivate func withXMLChars<Result>(_ body: (UnsafePointer<xmlChar>) -> Result) -> Result {
        withCString { text in text.withMemoryRebound(to: xmlChar.self, capacity: utf8.count + 1, body) }
    }
}
