import CExpat
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
        guard let parser = XML_ParserCreate(nil) else { return false }
        defer { XML_ParserFree(parser) }
        let walk = UnsafeMutablePointer<XSDWalk>.allocate(capacity: 1)
        walk.initialize(to: XSDWalk(types, parser))
        defer {
            walk.deinitialize(count: 1)
            walk.deallocate()
        }
        XSDWalk.listen(parser, walk)
        var at = 0
        repeat {
            let count = min(XSDWalk.chunk, block.count - at)
            let status = block.base.advanced(by: at).withMemoryRebound(to: CChar.self, capacity: count) {
                XML_Parse(parser, $0, Int32(count), at + count == block.count ? 1 : 0)
            }
            guard status == XML_STATUS_OK, !walk.pointee.isUnsure else { return false }
            at += count
            // A tag or comment of this length is unusual, and expat goes over it from its beginning with each piece.
            guard at - max(0, Int(XML_GetCurrentByteIndex(parser))) <= XSDWalk.longest else { return false }
        } while at < block.count
        types = walk.pointee.types
        return walk.pointee.isDone
    }
}
