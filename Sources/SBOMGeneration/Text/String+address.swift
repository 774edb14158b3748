extension String {
    /// Without what stands behind `#`.
    var withoutFragment: String { String(prefix { $0 != "#" }) }

    /// Without the user and password before the host: an address in an SBOM goes to others.
    var withoutSecret: String {
        guard let scheme = firstRange(of: "://") else { return self }
        let host = self[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let (_, plain) = host.cutAtLast("@") else { return self }
        return String(self[..<scheme.upperBound] + plain + self[host.endIndex...])
    }

    /// The host of an address of the web, without its port, in small letters; nil for anything else.
    var hostOfWeb: String? {
        guard hasPrefix("https://") || hasPrefix("http://"), let scheme = firstRange(of: "://") else { return nil }
        let place = self[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return (place.cutAtLast("@")?.after ?? place).prefix { $0 != ":" }.lowercased()
    }
}
