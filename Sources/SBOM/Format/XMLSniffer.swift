/// Tells SBOM formats in XML apart by the root element and its name spaces. Looks only; it is no XML parser.
enum XMLSniffer {
    /// The format; nil for other XML.
    static func format(_ start: TextStart) -> SBOMFormat? {
        guard let tag = rootTag(start.bytes) else { return nil }
        let name = localName(tag)
        switch name {
        case "bom":
            guard let version = ByteSearch.version(after: "http://cyclonedx.org/schema/bom/", in: tag) else { return nil }
            return SBOMFormat(.cycloneDX, .xml, version: version)
        case "SoftwareIdentity":
            return SBOMFormat(.swid, .xml, version: "2015")
        case "software_identification_tag": return SBOMFormat(.swid, .xml, version: "2009")
        case "RDF":
            return ByteSearch.first("spdx.org/rdf/terms", in: tag) == nil
                ? nil : SBOMFormat(.spdx, .rdfXML, version: ByteSearch.version(after: "specVersion>SPDX-", in: start.bytes) ?? "")
        case "Document":
            let version = ByteSearch.version(after: "<spdxVersion>SPDX-", in: start.bytes)
            return version.map { SBOMFormat(.spdx, .xml, version: $0) }
        default: return nil
        }
    }

    /// The bytes of the root element's start tag, between its angle brackets.
    private static func rootTag(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            let rest = bytes[at...].prefix(4)
            if rest.elementsEqual("<!--".utf8) {
                at = end(of: "-->", in: bytes, from: at + 4)
            } else if rest.prefix(2).elementsEqual("<?".utf8) {
                at = end(of: "?>", in: bytes, from: at + 2)
            } else if rest.prefix(2).elementsEqual("<!".utf8) {
                // A DOCTYPE: its internal part may hold tags, so the look ends at a bracket or goes on behind the first '>'.
                at = end(of: ">", in: bytes, from: at + 2)
            } else {
                return Array(bytes[(at + 1)...].prefix { $0 != UInt8(ascii: ">") })
            }
        }
        return nil
    }

    private static func end(of mark: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let wanted = Array(mark.utf8)
        var at = start
        while at + wanted.count <= bytes.count {
            if bytes[at] == wanted[0], bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at + wanted.count }
            at += 1
        }
        return bytes.count
    }

    private static func localName(_ tag: [UInt8]) -> String {
        let name = tag.prefix { $0 > 32 && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":"), maxSplits: 1).last ?? []
        return String(decoding: local.prefix(64), as: UTF8.self)
    }
}
