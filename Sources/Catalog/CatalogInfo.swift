import JSONStream

/// What a catalogue holds and how old it is.
public struct CatalogInfo: Sendable, Hashable {
    /// Name of the source of EPSS scores, whose records are scores.
    public static let epssSource = "EPSS"

    /// One source of the catalogue.
    public struct Source: Sendable, Hashable {
        /// `NVD`, `OSV/PYSEC`, …
        public var name: String
        /// Records of the source, withdrawn ones included.
        public var records: Int
        /// Records that were withdrawn or rejected.
        public var withdrawn: Int
        /// Records that stand and name a package or product, so that something can match them. Not counted in catalogues of before 2026-11-29: 0.
        public var matchable: Int
        /// The latest change of any of its records, RFC 3339; empty if no record says.
        public var newest: String
        /// When it was last imported, RFC 3339 UTC.
        public var imported: String

        /// Takes the parts as they are.
        public init(name: String, records: Int, withdrawn: Int, matchable: Int = 0, newest: String, imported: String) {
            self.name = name
            self.records = records
            self.withdrawn = withdrawn
            self.matchable = matchable
            self.newest = newest
            self.imported = imported
        }
    }

    /// When the catalogue was written, RFC 3339 UTC.
    public var created: String
    /// By name.
    public var sources: [Source]
    /// Vulnerabilities after gathering aliases.
    public var vulnerabilities: Int
    /// Distinct packages that can be looked up.
    public var packages: Int
    /// Distinct CPE products that can be looked up.
    public var cpeProducts: Int

    /// What packages the sources speak of: ecosystems by purl type (`pypi`), distributions with their release (`deb/debian/12`), each with its number of packages.
    public var scopes: [String: Int]

    /// Products with life-cycle dates.
    public var lifecycles: Int

    /// Records of vulnerabilities of all sources; scores of EPSS and life cycles are none.
    public var records: Int { sources.reduce(0) { $0 + ($1.name == Self.epssSource ? 0 : $1.records) } - lifecycles }

    init(created: String) {
        self.created = created
        sources = []
        vulnerabilities = 0
        packages = 0
        cpeProducts = 0
        lifecycles = 0
        scopes = [:]
    }

    init(json block: ByteBlock) throws(JSONError) {
        self.init(created: "")
        var json = JSONReader(block)
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "created": created = try json.string()
            case "vulnerabilities": vulnerabilities = try json.int()
            case "packages": packages = try json.int()
            case "cpeProducts": cpeProducts = try json.int()
            case "lifecycles": lifecycles = try json.int()
            case "scopes":
                try json.beginObject()
                while let scope = try json.nextKey() { scopes[scope] = try json.int() }
            case "sources":
                try json.beginArray()
                while try json.nextElement() { sources.append(try Self.source(&json)) }
            default: try json.skip()
            }
        }
    }

    private static func source(_ json: inout JSONReader) throws(JSONError) -> Source {
        var source = Source(name: "", records: 0, withdrawn: 0, newest: "", imported: "")
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "name": source.name = try json.string()
            case "records": source.records = try json.int()
            case "withdrawn": source.withdrawn = try json.int()
            case "matchable": source.matchable = try json.int()
            case "newest": source.newest = try json.string()
            case "imported": source.imported = try json.string()
            default: try json.skip()
            }
        }
        return source
    }
}
