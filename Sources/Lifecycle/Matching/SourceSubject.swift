public import CPE
public import PackageURL

/// A component, tool or part for which a life cycle is sought.
public struct SourceSubject: Sendable {
    /// Its id, under which corrections are kept.
    public let id: String
    /// Other names under which corrections about it are kept: `component:openssl` for all of its versions.
    public let also: [String]
    /// Its name.
    public let name: String
    /// Its version; nil if not known.
    public let version: String?
    /// Its purls.
    public let purls: [PackageURL]
    /// Its CPE names.
    public let cpes: [CPE]

    /// Takes the parts as they are.
    public init(id: String, also: [String] = [], name: String, version: String? = nil, purls: [PackageURL] = [], cpes: [CPE] = []) {
        self.id = id
        self.also = also
        self.name = name
        self.version = version
        self.purls = purls
        self.cpes = cpes
    }
}
