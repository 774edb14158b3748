extension PackageURL: LosslessStringConvertible {
    /// The canonical spelling: ASCII, type and keys in lower case, qualifiers in the order of their keys, everything but letters, digits,
    /// `.`, `-`, `_`, `~` and `:` percent-encoded. ECMA-427 "Character encoding" and "Rules for each PURL component".
    public var canonical: String {
        var text = ""
        text.reserveCapacity(6 + type.utf8.count + length(namespace) + name.utf8.count + length(version) + qualifierLength + length(subpath))
        text += "pkg:"
        text += type
        text += "/"
        if let namespace {
            Encoded.append(namespace, to: &text, keepingSlashes: true)
            text += "/"
        }
        Encoded.append(name, to: &text, keepingSlashes: name.utf8.contains(UInt8(ascii: "/")) && TypeRule.named(type)?.rule.nameIsPath == true)
        if let version {
            text += "@"
            Encoded.append(version, to: &text, keepingSlashes: false)
        }
        var separator = "?"
        for qualifier in qualifiers {
            text += separator
            text += qualifier.key
            text += "="
            Encoded.append(qualifier.value, to: &text, keepingSlashes: false)
            separator = "&"
        }
        if let subpath {
            text += "#"
            Encoded.append(subpath, to: &text, keepingSlashes: true)
        }
        return text
    }

    /// The canonical spelling.
    public var description: String { canonical }

    /// Reads a purl under the rules of its type; `nil` if it is none. `init(parsing:strictness:)` says why.
    public init?(_ description: String) {
        guard let value = try? PackageURL(parsing: description) else { return nil }
        self = value
    }

    private func length(_ component: String?) -> Int { component.map { $0.utf8.count + 1 } ?? 0 }

    private var qualifierLength: Int { qualifiers.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + 2 } }
}
