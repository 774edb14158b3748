import CXML2
import JSONStream
import Synchronization

/// Compiles schemas with nothing but a library's files in reach.
///
/// libxml2 has one loader of outside files for the whole process. Ours stands in its place for good: it gives files of the library whose schema is being
/// compiled, and nothing at any other time.
final class SchemaLoader: Sendable {
    static let shared = SchemaLoader()

    /// What is compiled from, and how.
    struct Job: Sendable {
        let library: XMLSchemaLibrary
        let frequent: [String]
    }

    private let lock = Mutex(())
    private let current = Mutex<Job?>(nil)

    private init() {
        xmlInitParser()
        xmlSetExternalEntityLoader { address, _, context in
            guard let address, let context else { return nil }
            return SchemaLoader.shared.input(String(cString: address), context)
        }
    }

    private func input(_ address: String, _ context: xmlParserCtxtPtr) -> xmlParserInputPtr? {
        guard let job = current.withLock({ $0 }), let file = job.library.file(address) else { return nil }
        // libxml2 copies the bytes.
        let buffer = SchemaTree.withFrequentFirst(file, job.frequent) { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                xmlParserInputBufferCreateMem($0.baseAddress, Int32(clamping: $0.count), XML_CHAR_ENCODING_NONE)
            }
        }
        guard let buffer else { return nil }
        return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
    }

    /// The schema in `file`, and the tree that it points into; nil with libxml2's first complaint where it is none.
    func compile(_ file: ByteBlock, _ job: Job) -> (found: (schema: xmlSchemaPtr, tree: SchemaTree)?, message: String) {
        lock.withLock { _ in
            mimamori_xml_be_quiet()
            current.withLock { $0 = job }
            defer { current.withLock { $0 = nil } }
            let tree = SchemaTree(file, job.frequent)
            // What is not well-formed is given to libxml2 as it is, so that it can say what is wrong.
            let made =
                tree.map { xmlSchemaNewDocParserCtxt($0.document) }
                ?? file.base.withMemoryRebound(to: CChar.self, capacity: file.count) {
                    xmlSchemaNewMemParserCtxt($0, Int32(clamping: file.count))
                }
            guard let context = made else {
                if let tree { xmlFreeDoc(tree.document) }
                return (nil, "out of memory")
            }
            defer { xmlSchemaFreeParserCtxt(context) }
            let complaint = Complaint()
            xmlSchemaSetParserStructuredErrors(
                context,
                { owner, error in
                    guard let owner, let error = error?.pointee else { return }
                    let complaint = Unmanaged<Complaint>.fromOpaque(owner).takeUnretainedValue()
                    if complaint.text.isEmpty { complaint.text = ViolationSink.plain(error.message.map { String(cString: $0) } ?? "") }
                }, Unmanaged.passUnretained(complaint).toOpaque())
            let schema = withExtendedLifetime(complaint) { xmlSchemaParse(context) }
            if let schema, let tree { return ((schema, tree), complaint.text) }
            if let tree { xmlFreeDoc(tree.document) }
            return (nil, complaint.text)
        }
    }
}

/// The first thing that libxml2 had to say.
private final class Complaint {
    var text = ""
}
