import PackageURL

/// What a link of a tag points to: a purl, a tag by its `swid:` address, or any other address.
enum SWIDLinkTarget {
    static let scheme = "swid:"

    /// The part that `address` names, with no more than the address says.
    ///
    /// A tag id or an address is all the name there is; people must be able to tell the parts apart.
    static func component(_ address: String) -> Component {
        var part = Component(id: address, name: address)
        if address.utf8.starts(with: "pkg:".utf8) {
            part.purl = address
            if let purl = try? PackageURL(parsing: address, strictness: .syntax) {
                part.name = purl.name
                part.group = purl.namespace
                part.version = purl.version
            }
        } else if address.utf8.starts(with: scheme.utf8), address.utf8.count > scheme.utf8.count {
            let tag = self.tag(address)
            part.name = tag
            var reference = SWIDReference(tagID: tag)
            reference.name = tag
            part.details.swid = reference
        }
        return part
    }

    /// The address by which a part is found from elsewhere; nil for one that has neither purl nor tag.
    static func address(of part: Component) -> String? {
        if let purl = part.purl, !purl.isEmpty { return purl }
        guard part.hasDetails else { return nil }
        let tag = part.details.swid?.tagID ?? part.details.identifiers.first { $0.scheme == .swidTag }?.value
        return tag.flatMap { address(tag: $0) }
    }

    /// The address of the tag with this id, which may be given as an address already; nil for an empty id.
    static func address(tag: String) -> String? {
        let id = self.tag(tag)
        return id.isEmpty ? nil : scheme + encoded(id)
    }

    /// The id of a tag that is given by its id or, as SPDX does, by its address.
    static func tag(_ text: String) -> String { text.utf8.starts(with: scheme.utf8) ? decoded(text.dropFirst(scheme.count)) : text }

    /// Characters that a path of RFC 3986 does not take are escaped.
    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
                UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "+"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func decoded(_ text: Substring) -> String {
        let given = Array(text.utf8)
        var bytes: [UInt8] = []
        var at = 0
        while at < given.count {
            if given[at] == UInt8(ascii: "%"), at + 2 < given.count, let high = digit(given[at + 1]), let low = digit(given[at + 2]) {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(given[at])
                at += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
