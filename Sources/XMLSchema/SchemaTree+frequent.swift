import CXML2
import JSONStream

extension SchemaTree {
    /// Shorter lists are gone through fast enough.
    private static let longEnough = 32

    /// Puts `frequent` values, in their order, before the other values of each long list that has them; false where there was nothing to do.
    static func putFirst(_ frequent: [String], _ root: xmlNodePtr) -> Bool {
        var isChanged = false
        var waiting = [root]
        while let node = waiting.popLast() {
            let children = children(node)
            waiting += children
            guard !frequent.isEmpty, isNamed(node, "restriction") else { continue }
            let listed = children.filter { isNamed($0, "enumeration") }
            guard listed.count >= longEnough, var first = listed.first else { continue }
            let places = Dictionary(listed.compactMap { entry in value(entry, "value").map { ($0, entry) } }, uniquingKeysWith: { first, _ in first })
            for text in frequent.reversed() {
                guard let entry = places[text], entry != first else { continue }
                xmlUnlinkNode(entry)
                xmlAddPrevSibling(first, entry)
                first = entry
                isChanged = true
            }
        }
        return isChanged
    }

    /// Hands over the bytes of an imported file, in which `frequent` values come first.
    static func withFrequentFirst<Result>(_ file: ByteBlock, _ frequent: [String], _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        // What cannot be read is handed on as it is, for libxml2 to say what is wrong.
        guard !frequent.isEmpty, let document = read(file) else { return withExtendedLifetime(file) { body(file.bytes) } }
        defer { xmlFreeDoc(document) }
        var written: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        if let root = xmlDocGetRootElement(document), putFirst(frequent, root) { xmlDocDumpMemory(document, &written, &count) }
        guard let written else { return withExtendedLifetime(file) { body(file.bytes) } }
        defer { mimamori_xml_free(written) }
        return body(UnsafeBufferPointer(start: written, count: Int(count)))
    }
}
