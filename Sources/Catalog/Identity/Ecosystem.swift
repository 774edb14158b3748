import PackageURL
public import Versions

/// A package ecosystem as OSV names it, tied to the purl type and the version order that go with it.
///
/// Source: OSV schema, "Defined ecosystems"; purl types from the purl specification.
public struct Ecosystem: Sendable {
    /// How an OSV package name becomes purl namespace and name.
    enum Naming {
        /// The whole text is the name.
        case plain
        /// What comes before the last slash is the namespace (`@scope/name`, module paths, `vendor/name`).
        case lastSlash
        /// The address of a repository (`https://github.com/owner/name.git`), of which what comes before the last slash is the namespace.
        case address
        /// `group:artifact`.
        case colon
        /// A distribution: its name is the namespace.
        case distribution(String)
    }

    /// OSV's name, without the release behind the colon.
    public let name: String
    /// Purl type.
    public let type: String
    /// Version order of `ECOSYSTEM` ranges.
    public let scheme: VersionScheme
    let naming: Naming

    /// Whether its packages belong to releases of a distribution.
    public var isDistribution: Bool {
        if case .distribution = naming { return true }
        return false
    }

    /// The ecosystem with this OSV name, and the release behind its colon (`Debian:12`, `Ubuntu:22.04:LTS`); nil if it is not known.
    public static func named(_ text: String) -> (ecosystem: Ecosystem, release: String)? {
        let cut = text.firstIndex(of: ":") ?? text.endIndex
        guard let found = byName[String(text[..<cut])] else { return nil }
        let release = cut == text.endIndex ? "" : String(text[text.index(after: cut)...])
        return (found, DistributionRelease.canonical(release, distribution: found.distribution))
    }

    /// The distribution's purl namespace, or nil.
    public var distribution: String? {
        if case .distribution(let name) = naming { return name }
        return nil
    }

    /// The look-up key of the package that OSV calls `name` in this ecosystem; nil if that is no legal package name there.
    public func key(_ name: String) -> PackageKey? {
        if let key = plainKey(name) { return key }
        var namespace: String?
        var last = name
        switch naming {
        case .plain: break
        case .distribution(let distribution): namespace = distribution
        case .lastSlash:
            if let slash = name.lastIndex(of: "/") {
                namespace = String(name[..<slash])
                last = String(name[name.index(after: slash)...])
            }
        case .address:
            last = RepositoryAddress.place(name)
            if let slash = last.lastIndex(of: "/") {
                namespace = String(last[..<slash])
                last = String(last[last.index(after: slash)...])
            }
        case .colon:
            guard let colon = name.firstIndex(of: ":") else { return nil }
            namespace = String(name[..<colon])
            last = String(name[name.index(after: colon)...])
        }
        guard !last.isEmpty else { return nil }
        guard let purl = try? PackageURL(type: type, namespace: namespace, name: last, strictness: .syntax) else {
            return PackageKey(type: type, namespace: namespace ?? "", name: last)
        }
        return PackageKey(purl)
    }

    /// The key of a name that is canonical as it stands, which nearly all names in a feed are; nil where the rules of the purl type must be asked.
    private func plainKey(_ name: String) -> PackageKey? {
        let bytes = name.utf8.span
        var slash: Int?
        var previous = UInt8(ascii: "/")
        for index in 0..<bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"): if isRewritten, type != "pypi" || previous == byte { return nil }
            case UInt8(ascii: "."), UInt8(ascii: "_"): if isRewritten { return nil }
            case UInt8(ascii: "/"):
                // Empty segments would go.
                guard case .lastSlash = naming, previous != byte else { return nil }
                slash = index
            case UInt8(ascii: "@"): guard case .lastSlash = naming else { return nil }
            default: return nil
            }
            previous = byte
        }
        guard previous != UInt8(ascii: "/"), type != "golang" || slash != nil || name != "std" else { return nil }
        switch naming {
        case .colon, .address: return nil
        case .plain: return PackageKey(type: type, namespace: "", name: name)
        case .distribution(let distribution): return PackageKey(type: type, namespace: distribution, name: name)
        case .lastSlash:
            guard let slash else { return PackageKey(type: type, namespace: "", name: name) }
            let cut = name.utf8.index(name.startIndex, offsetBy: slash)
            return PackageKey(type: type, namespace: String(name[..<cut]), name: String(name[name.utf8.index(after: cut)...]))
        }
    }

    /// Whether names of the type are rewritten beyond their letter case.
    private var isRewritten: Bool { type == "pypi" || type == "pub" || type == "hackage" || type == "vscode-extension" }

    private static let byName: [String: Ecosystem] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
