import JSONStream

/// Holds documents against an XSD, and only ever says that one is valid: of all else, and of all that it does not understand, it says nothing, and libxml2 is
/// asked.
///
/// Most documents are valid, and libxml2 takes several times as long to say so. What is told here is told narrowly: an element, an attribute, a form of text
/// that is unusual ends it. That nothing is taken that libxml2 refuses is what `XSDAcceptorTests` are about.
struct XSDAcceptor {
    private var types: XSDTypes

    /// For the schema in `file`; nil where it is put otherwise than this understands.
    init?(_ file: ByteBlock, _ library: XMLSchemaLibrary) {
        guard let types = XSDTypes(file, library) else { return nil }
        self.types = types
    }

    /// True for a document that is certainly valid.
    mutating func accepts(_ block: ByteBlock) -> Bool {
        var walk = XSDWalk(types, block)
        defer { walk.free() }
        let isValid = walk.accepts()
        types = walk.types
        return isValid
    }
}
