extension TypeRule {
    /// Brings the components into the form of the type.
    func normalize(_ parts: inout PackageURL.Parts) {
        if nameIsPath { splitPath(&parts) }
        if namespaceCase != .kept, let namespace = parts.namespace { parts.namespace = namespaceCase.apply(to: namespace) }
        if nameCase != .kept { parts.name = nameCase.apply(to: parts.name) }
        if versionCase != .kept, let version = parts.version { parts.version = versionCase.apply(to: version) }
        if subpathCase != .kept, let subpath = parts.subpath { parts.subpath = subpathCase.apply(to: subpath) }
        if let rewriting { parts.name = rewriting.apply(to: parts.name) }
        if !foldingNamespaces.isEmpty { foldNames(&parts) }
        if !foldingHosts.isEmpty, namesFoldingHost(parts.qualifiers) { parts.name = LetterCase.lower.apply(to: parts.name) }
        if let guidQualifier { Self.foldGUID(&parts.qualifiers, guidQualifier) }
    }

    private func splitPath(_ parts: inout PackageURL.Parts) {
        let whole = Path.normalized(parts.namespace.map { $0 + "/" + parts.name } ?? parts.name)
        let bytes = whole.utf8
        guard let cut = bytes.firstIndex(of: UInt8(ascii: "/")) else { return }
        parts.namespace = String(whole[..<cut])
        parts.name = String(whole[bytes.index(after: cut)...])
    }

    private func foldNames(_ parts: inout PackageURL.Parts) {
        guard let namespace = parts.namespace else { return }
        let folded = LetterCase.lower.apply(to: namespace)
        guard foldingNamespaces.contains(folded) else { return }
        parts.namespace = folded
        parts.name = LetterCase.lower.apply(to: parts.name)
    }

    /// Whether the host of `repository_url` is one of `foldingHosts` or lies in one.
    private func namesFoldingHost(_ qualifiers: [PackageURL.Qualifier]) -> Bool {
        guard let url = qualifiers.first(where: { $0.key == "repository_url" })?.value else { return false }
        let host = LetterCase.lower.apply(to: Self.host(of: url))
        return foldingHosts.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    private static func host(of url: String) -> String {
        let bytes = Array(url.utf8)
        var start = 0
        if bytes.count >= 3 {
            for index in 0...(bytes.count - 3) where bytes[index] == UInt8(ascii: ":") {
                if bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/") { start = index + 3 }
                break
            }
        }
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: ":") { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func foldGUID(_ qualifiers: inout [PackageURL.Qualifier], _ key: String) {
        guard let place = qualifiers.firstIndex(where: { $0.key == key }) else { return }
        let value = qualifiers[place].value
        let bytes = value.utf8.span
        guard bytes.count == 36 else { return }
        for index in 0..<36 {
            let isHyphen = bytes[index] == UInt8(ascii: "-")
            let wantsHyphen = index == 8 || index == 13 || index == 18 || index == 23
            guard isHyphen == wantsHyphen, isHyphen || bytes[index].hexadecimalValue != nil else { return }
        }
        qualifiers[place] = PackageURL.Qualifier(key, LetterCase.lower.apply(to: value))
    }
}

extension TypeRule.Rewriting {
    /// `name`, which is in the type's case, rewritten; allocates only if something changes.
    func apply(to name: String) -> String {
        let bytes = name.utf8.span
        for index in 0..<bytes.count where replacement(bytes[index]) != bytes[index] {
            return String(decoding: name.utf8.map(replacement), as: UTF8.self)
        }
        return name
    }

    private func replacement(_ byte: UInt8) -> UInt8 {
        switch self {
        case .underscoreToHyphen: byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte
        case .othersToUnderscore: (byte &- 0x61 < 26 || byte.isDigit) ? byte : UInt8(ascii: "_")
        }
    }
}
