/// Tells SBOM formats in XML apart by the root element and its name spaces. Looks only; it is no XML parser.
enum XMLSniffer {
    /// The format; nil for other XML.
    static func format(_ start: TextStart) -> RecognisedFormat? {
        guard let tag = rootTag(start.bytes) else { return nil }
        switch localName(tag) {
        case "bom": return bom(tag, start)
        case "SoftwareIdentity":
            return RecognisedFormat(SBOMFormat(.swid, .xml, version: "2015"))
        case "software_identification_tag": return RecognisedFormat(SBOMFormat(.swid, .xml, version: "2009"))
        case "RDF":
            guard ByteSearch.first("spdx.org/rdf/terms", in: tag) != nil else { return nil }
            return RecognisedFormat(SBOMFormat(.spdx, .rdfXML, version: ByteSearch.version(after: "specVersion>SPDX-", in: start.bytes) ?? ""))
        case "Document": return document(start)
        default: return nil
        }
    }

    private static func bom(_ tag: [UInt8], _ start: TextStart) -> RecognisedFormat? {
        let space = "http://cyclonedx.org/schema/bom/"
        if let version = ByteSearch.version(after: space, in: tag) { return RecognisedFormat(SBOMFormat(.cycloneDX, .xml, version: version)) }
        guard ["<components", "<metadata", "<dependencies"].contains(where: { ByteSearch.first($0, in: start.bytes) != nil }) else { return nil }
        return RecognisedFormat(SBOMFormat(.cycloneDX, .xml, version: ""), mark: FormatMark("xmlns", found: nameSpace(tag), wanted: "\(space)1.6"))
    }

    /// The first name space that the tag declares.
    private static func nameSpace(_ tag: [UInt8]) -> String? {
        guard let start = ByteSearch.first("xmlns", in: tag) else { return nil }
        let isQuote: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        guard let quote = tag[start...].firstIndex(where: isQuote) else { return nil }
        let value = tag[(quote + 1)...].prefix { !isQuote($0) }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }

    private static func document(_ start: TextStart) -> RecognisedFormat? {
        if let version = ByteSearch.version(after: "<spdxVersion>SPDX-", in: start.bytes) {
            return RecognisedFormat(SBOMFormat(.spdx, .xml, version: version))
        }
        guard ByteSearch.first("SPDXRef-", in: start.bytes) != nil else { return nil }
        return RecognisedFormat(
            SBOMFormat(.spdx, .xml, version: ByteSearch.version(after: "<spdxVersion>", in: start.bytes) ?? ""),
            mark: .spdxVersion("spdxVersion", found: ByteSearch.version(after: "<spdxVersion>", in: start.bytes)))
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
