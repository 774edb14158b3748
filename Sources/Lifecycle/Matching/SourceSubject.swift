public import CPE
public import PackageURL

/// A component, tool or part for which a life cycle is sought.
public struct SourceSubject: Sendable {
    /// Its id, under which corrections are kept.
    public let id: String
    /// Its name.
    public let name: String
    /// Its version; nil if not known.
    public let version: String?
    /// Its purl, if it has one.
    public let purl: PackageURL?
    /// Its CPE name, if it has one.
    public let cpe: CPE?

    /// Takes the parts as they are.
    public init(id: String, name: String, version: String? = nil, purl: PackageURL? = nil, cpe: CPE? = nil) {
        self.id = id
        self.name = name
        self.version = version
        self.purl = purl
        self.cpe = cpe
    }
}
