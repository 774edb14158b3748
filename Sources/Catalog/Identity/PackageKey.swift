public import PackageURL

/// The name under which a package is looked up: purl type, namespace and name in canonical form, without version and qualifiers.
public struct PackageKey: Sendable, Hashable {
    /// Purl type (`pypi`).
    public let type: String
    /// Purl namespace (`@angular`, `debian`, `github.com/go-git`); empty if there is none.
    public let namespace: String
    /// Purl name.
    public let name: String

    /// The key's text, unique for each package: `type/namespace/name`.
    public var text: String { namespace.isEmpty ? "\(type)/\(name)" : "\(type)/\(namespace)/\(name)" }

    /// Takes the parts as they are; they must be canonical.
    public init(type: String, namespace: String, name: String) {
        self.type = type
        self.namespace = namespace
        self.name = name
    }

    /// The key of a purl's package.
    ///
    /// Two types need more than the purl specification's own normal form. Go module paths are compared without regard to letter case: purl lower-cases
    /// them, the module system and most feeds do not. Runs of `-`, `_` and `.` are one hyphen in names of Python packages (PEP 503).
    public init(_ purl: PackageURL) {
        let space = purl.namespace ?? ""
        switch purl.type {
        case "golang": self.init(type: purl.type, namespace: space.lowercased(), name: purl.name.lowercased())
        case "pypi": self.init(type: purl.type, namespace: space, name: Self.pythonName(purl.name))
        default: self.init(type: purl.type, namespace: space, name: purl.name)
        }
    }

    private static func pythonName(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            let isSeparator = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            if !isSeparator {
                bytes.append(byte | (byte &- UInt8(ascii: "A") < 26 ? 0x20 : 0))
            } else if bytes.last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
