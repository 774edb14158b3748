/// A package URL (purl): the name of a software package across ecosystems, such as `pkg:npm/%40angular/core@16.0.0`.
///
/// All components are held decoded and in canonical form, so that two spellings of one package are equal. ECMA-427 clause 5 ("Package-URL
/// specification") gives the syntax, the registered type definitions (clause 6) the rules of each type. A value can only be had through
/// an initializer that has checked it.
public struct PackageURL: Hashable, Sendable {
    /// The package type in lower case (`maven`); never empty. ECMA-427 "Rules for each PURL component: Type".
    public let type: String

    /// Decoded segments joined with `/` (`github.com/gorilla`, `@angular`), or `nil`. No segment is empty or holds a `/` of its own.
    public let namespace: String?

    /// The decoded name; never empty. It may hold `/` (type `git` writes paths there; other types encode it).
    public let name: String

    /// The decoded version, or `nil`. Opaque: how versions are ordered is for the target `Versions`.
    public let version: String?

    /// Qualifiers in the order of their keys, each key once and no value empty.
    public let qualifiers: [Qualifier]

    /// Decoded path from the package's root, segments joined with `/`, or `nil`. No segment is empty, `.` or `..`.
    public let subpath: String?

    /// Longest text that is read as a purl, in bytes: 64 KiB.
    public static let maximumLength = 65_536

    /// Takes parts that are canonical already.
    init(canonicalType type: String, namespace: String?, name: String, version: String?, qualifiers: [Qualifier], subpath: String?) {
        self.type = type
        self.namespace = namespace
        self.name = name
        self.version = version
        self.qualifiers = qualifiers
        self.subpath = subpath
    }

    /// The value of the qualifier `key`, or `nil` if there is none.
    ///
    /// - Parameter key: the key in lower case.
    public func qualifier(_ key: String) -> String? {
        for qualifier in qualifiers where qualifier.key == key { return qualifier.value }
        return nil
    }
}
