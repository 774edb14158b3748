public import JSONStream
import Synchronization

/// An XSD (W3C XML Schema 1.0).
///
/// What is plainly valid is told by ``XSDAcceptor``, in a fraction of the time; all else by libxml2, whose words the violations are.
public final class XMLSchema: Sendable {
    private let library: XMLSchemaLibrary
    private let name: String
    private let frequent: [String]
    private let acceptor: Mutex<XSDAcceptor?>
    private let compiled = Mutex<CompiledSchema?>(nil)

    /// The schema in the file `name` of `library`, with those that it imports.
    ///
    /// - Parameters:
    ///   - frequent: values that documents have most, best first. libxml2 compares a value with one after the other of a listed set; of sets that have them,
    ///     these are compared first. What is valid stays the same.
    ///   - isDeferred: compile it for libxml2 only once a document needs it; a schema that cannot be used is told of then.
    /// - Throws: ``XMLSchemaError/noSchema(_:)``, ``XMLSchemaError/badSchema(name:message:)``.
    public init(_ library: XMLSchemaLibrary, name: String, frequent: [String] = [], isDeferred: Bool = false) throws(XMLSchemaError) {
        guard let file = library.file(name) else { throw .noSchema(name) }
        self.library = library
        self.name = name
        self.frequent = frequent
        acceptor = Mutex(XSDAcceptor(file, library))
        if !isDeferred { _ = try compiledSchema() }
    }

    /// Holds the document in `block` against the schema.
    ///
    /// The caller has refused document type declarations beforehand; none is followed here either.
    /// - Parameter limit: most violations kept.
    /// - Throws: ``XMLSchemaError/badInstance(line:message:)`` for what is not well-formed, ``XMLSchemaError/tooDeep(line:limit:)``,
    ///   ``XMLSchemaError/badSchema(name:message:)``.
    public func validate(_ block: ByteBlock, limit: Int = 1_000) throws(XMLSchemaError) -> XMLSchemaReport {
        if accepts(block) { return XMLSchemaReport() }
        return try judge(block, limit: limit)
    }

    /// True for a document that is certainly valid; false says nothing.
    func accepts(_ block: ByteBlock) -> Bool {
        // Another thread may be at it: libxml2 can be asked by several.
        acceptor.withLockIfAvailable { $0?.accepts(block) ?? false } ?? false
    }

    /// What libxml2 says.
    func judge(_ block: ByteBlock, limit: Int = 1_000) throws(XMLSchemaError) -> XMLSchemaReport {
        try compiledSchema().validate(block, limit: limit)
    }

    private func compiledSchema() throws(XMLSchemaError) -> CompiledSchema {
        try compiled.withLock { compiled throws(XMLSchemaError) in
            if let known = compiled { return known }
            let made = try CompiledSchema(library, name: name, frequent: frequent)
            compiled = made
            return made
        }
    }
}
