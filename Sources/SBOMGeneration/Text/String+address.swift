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

    /// The host of an address of the web, without its port, in small letters; nil for anything else.
    var hostOfWeb: String? {
        guard hasPrefix("https://") || hasPrefix("http://") else { return nil }
        let plain = withoutSecret
        guard let scheme = plain.firstRange(of: "://") else { return nil }
        return plain[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    }
}
