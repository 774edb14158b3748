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
    public var text: String { namespace.isEmpty ? Self.joined(type, name) : Self.joined(type, namespace, name) }

    /// The key of statements on all packages that are built from this source package, where a distribution's data tell it from the package of the same name.
    var ofSource: PackageKey { PackageKey(type: type, namespace: namespace, name: name + "?arch=src") }

    /// Puts the key's text into `buffer` in place of what it holds.
    func write(to buffer: inout [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: type.utf8)
        buffer.append(UInt8(ascii: "/"))
        if !namespace.isEmpty {
            buffer.append(contentsOf: namespace.utf8)
            buffer.append(UInt8(ascii: "/"))
        }
        buffer.append(contentsOf: name.utf8)
    }

    /// The parts with slashes between them.
    static func joined(_ parts: String...) -> String {
        let count = parts.reduce(parts.count - 1) { $0 + $1.utf8.count }
        return String(unsafeUninitializedCapacity: count) { room in
            var at = 0
            for part in parts {
                if at > 0 {
                    room[at] = UInt8(ascii: "/")
                    at += 1
                }
                for byte in part.utf8 {
                    room[at] = byte
                    at += 1
                }
            }
            return at
        }
    }

    /// Takes the parts as they are; they must be canonical.
    public init(type: String, namespace: String, name: String) {
        self.type = type
        self.namespace = namespace
        self.name = name
    }

    /// The key of a purl's package.
    ///
    /// Some types need more than the purl specification's own normal form. Go module paths are compared without regard to letter case: purl lower-cases
    /// them, the module system and most feeds do not. NuGet's names and the addresses of Swift packages are written in any case, and looked up in any. Runs of `-`,
    /// `_` and `.` are one hyphen in names of Python packages (PEP 503). GitHub's own SBOMs call actions `githubactions`, feeds by their repository.
    /// Go's library is `std` to cyclonedx-gomod and `stdlib` to OSV; addresses of Swift packages may end in `.git`; extensions of VS Code are
    /// `publisher.name` in their marketplace, whose publishers have no point in their names.
    public init(_ purl: PackageURL) {
        let space = purl.namespace ?? ""
        switch purl.type {
        case "golang" where space.isEmpty && Self.lowercased(purl.name) == "std": self.init(type: purl.type, namespace: "", name: "stdlib")
        case "swift":
            let name = Self.lowercased(purl.name)
            self.init(type: purl.type, namespace: Self.lowercased(space), name: name.hasSuffix(".git") ? String(name.dropLast(4)) : name)
        case "vscode-extension" where space.isEmpty:
            guard let point = purl.name.firstIndex(of: "."), point != purl.name.startIndex, purl.name.index(after: point) != purl.name.endIndex else {
                self.init(type: purl.type, namespace: "", name: purl.name)
                return
            }
            self.init(type: purl.type, namespace: String(purl.name[..<point]), name: String(purl.name[purl.name.index(after: point)...]))
        case "golang", "nuget": self.init(type: purl.type, namespace: Self.lowercased(space), name: Self.lowercased(purl.name))
        case "githubactions": self.init(type: "github", namespace: Self.lowercased(space), name: Self.lowercased(purl.name))
        case "pypi": self.init(type: purl.type, namespace: space, name: Self.pythonName(purl.name))
        default: self.init(type: purl.type, namespace: space, name: purl.name)
        }
    }

    /// In lower case, made anew only where a letter changes.
    private static func lowercased(_ text: String) -> String {
        text.utf8.contains { $0 &- UInt8(ascii: "A") < 26 || $0 >= 128 } ? text.lowercased() : text
    }

    private static func pythonName(_ name: String) -> String {
        guard !isPythonName(name.utf8.span) else { return name }
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

    /// Whether the name is in its normal form already, as those in purls nearly always are.
    private static func isPythonName(_ name: Span<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for index in name.indices {
            let byte = name[index]
            if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte &- UInt8(ascii: "A") < 26 { return false }
            if byte == UInt8(ascii: "-"), previous == byte { return false }
            previous = byte
        }
        return true
    }
}
