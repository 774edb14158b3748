/// Resolution of references between schemas (RFC 3986 section 5.2, as far as schemas use it).
enum SchemaReference {
    /// The absolute form of `reference` as seen from `base`.
    static func resolve(_ reference: String, base: String) -> String {
        if reference.isEmpty { return base }
        if hasScheme(reference) { return reference }
        let (document, _) = split(base)
        if reference.utf8.first == UInt8(ascii: "#") { return document + reference }
        let path = document.utf8.prefix { $0 != UInt8(ascii: "?") }
        if reference.utf8.first == UInt8(ascii: "/") {
            let text = String(Substring(path))
            guard let mark = text.firstRange(of: "://") else { return reference }
            let authority = text[mark.upperBound...].prefix { $0 != "/" }
            return text[..<mark.upperBound] + authority + reference
        }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return reference }
        return String(Substring(path[...slash])) + reference
    }

    /// The part before `#` and the part behind it.
    static func split(_ uri: String) -> (document: String, fragment: String) {
        guard let mark = uri.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (uri, "") }
        return (String(uri[..<mark]), String(uri[uri.utf8.index(after: mark)...]))
    }

    /// `uri` without its query.
    static func withoutQuery(_ uri: String) -> String { String(Substring(uri.utf8.prefix { $0 != UInt8(ascii: "?") })) }

    /// The names in a JSON Pointer, which may be percent-encoded as a URI's fragment (RFC 6901 section 6).
    static func names(_ pointer: String) -> [String] {
        percentDecoded(pointer).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst().map { name in
            guard name.contains(UInt8(ascii: "~")) else { return String(Substring(name)) }
            return String(Substring(name)).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }

    private static func hasScheme(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
            default: continue
            }
        }
        return false
    }

    private static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var at = 0
        while at < source.count {
            if source[at] == UInt8(ascii: "%"), at + 2 < source.count,
                let value = UInt8(String(decoding: source[at + 1...at + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                at += 3
            } else {
                bytes.append(source[at])
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
