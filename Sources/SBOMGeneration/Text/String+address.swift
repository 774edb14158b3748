extension String {
    /// Without what stands behind `#`.
    var withoutFragment: String { String(prefix { $0 != "#" }) }

    /// True if an address in it has a password, a token or the like.
    var hasSecret: Bool { !AddressSecrets.cuts(in: self).isEmpty }

    /// Without the passwords, tokens and users of the addresses in it, whole or within a longer text (``AddressSecrets``): an SBOM goes to others.
    var withoutSecret: String {
        let cuts = AddressSecrets.cuts(in: self)
        guard !cuts.isEmpty else { return self }
        var (kept, end): ([UInt8], Int) = ([], 0)
        let bytes = Array(utf8)
        for cut in cuts where cut.upperBound > end {
            kept += bytes[end..<max(end, cut.lowerBound)]
            end = cut.upperBound
        }
        return String(decoding: kept + bytes[end...], as: UTF8.self)
    }

    /// What percent-encoded bytes stand for (RFC 3986 section 2.1); a sign that begins none stays.
    var withoutPercents: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        let given = Array(utf8)
        var (bytes, at): ([UInt8], Int) = ([], 0)
        while at < given.count {
            if given[at] == UInt8(ascii: "%"), at + 2 < given.count, let high = AddressSecrets.digit(given[at + 1]),
                let low = AddressSecrets.digit(given[at + 2])
            {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(given[at])
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The host of an address of the web, without its port, in small letters; nil for anything else.
    var hostOfWeb: String? {
        guard hasPrefix("https://") || hasPrefix("http://") else { return nil }
        let plain = withoutSecret
        guard let scheme = plain.firstRange(of: "://") else { return nil }
        return plain[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    }
}
