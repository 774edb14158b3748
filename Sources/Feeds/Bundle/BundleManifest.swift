public import Catalog
import JSONStream

/// What a bundle says of itself; the signature covers exactly these bytes, and through the hashes in them everything else.
public struct BundleManifest: Sendable, Hashable {
    /// When the bundle was made, RFC 3339 UTC.
    public var made: String
    /// Id of the public key.
    public var keyID: String
    /// When the catalogue in it was written, RFC 3339 UTC.
    public var catalogCreated: String
    /// Vulnerabilities in the catalogue.
    public var vulnerabilities: Int
    /// Size and SHA-256 of the catalogue file that was bundled. What is installed has the same content; its bytes are the same where zstd's version is.
    public var catalog: Part
    /// Size and SHA-256 of the catalogue as it travels, with its texts unpacked.
    public var transfer: Part
    /// Size and SHA-256 of what follows the signature: the same, compressed by zstd.
    public var payload: Part
    /// The catalogue's sources, with their ages.
    public var sources: [CatalogInfo.Source]

    /// A stretch of bytes.
    public struct Part: Sendable, Hashable {
        /// Bytes.
        public var bytes: Int
        /// In hexadecimal digits.
        public var sha256: String
    }

    static let schema = "mimamori.catalog-bundle/2"

    func json() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("made", made)
        json.member("keyId", keyID)
        json.member("catalogCreated", catalogCreated)
        json.member("vulnerabilities", vulnerabilities)
        for (name, part) in [("catalog", catalog), ("transfer", transfer), ("payload", payload)] {
            json.key(name)
            json.beginObject()
            json.member("bytes", part.bytes)
            json.member("sha256", part.sha256)
            json.endObject()
        }
        json.key("sources")
        json.beginArray()
        for source in sources {
            json.beginObject()
            json.member("name", source.name)
            json.member("records", source.records)
            json.member("withdrawn", source.withdrawn)
            json.member("matchable", source.matchable)
            json.member("newest", source.newest)
            json.member("imported", source.imported)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.take()
    }

    /// Reads a manifest; nil if a member is missing or of another kind.
    init?(_ bytes: [UInt8]) {
        var json = JSONReader(ByteBlock(bytes))
        guard let value = try? json.value(), value["schema"]?.stringValue == Self.schema, let made = value["made"]?.stringValue,
            let keyID = value["keyId"]?.stringValue, let created = value["catalogCreated"]?.stringValue,
            let vulnerabilities = Self.number(value["vulnerabilities"]), let catalog = Self.part(value["catalog"]),
            let transfer = Self.part(value["transfer"]), let payload = Self.part(value["payload"]), let sources = value["sources"]?.arrayValue
        else { return nil }
        self.init(
            made: made, keyID: keyID, catalogCreated: created, vulnerabilities: vulnerabilities, catalog: catalog, transfer: transfer,
            payload: payload,
            sources: sources.map {
                CatalogInfo.Source(
                    name: $0["name"]?.stringValue ?? "?", records: Self.number($0["records"]) ?? 0, withdrawn: Self.number($0["withdrawn"]) ?? 0,
                    matchable: Self.number($0["matchable"]) ?? 0, newest: $0["newest"]?.stringValue ?? "",
                    imported: $0["imported"]?.stringValue ?? "")
            })
    }

    init(
        made: String, keyID: String, catalogCreated: String, vulnerabilities: Int, catalog: Part, transfer: Part, payload: Part,
        sources: [CatalogInfo.Source]
    ) {
        self.made = made
        self.keyID = keyID
        self.catalogCreated = catalogCreated
        self.vulnerabilities = vulnerabilities
        self.catalog = catalog
        self.transfer = transfer
        self.payload = payload
        self.sources = sources
    }

    private static func number(_ value: JSONValue?) -> Int? {
        guard case .number(let text)? = value, let number = Int(text), number >= 0 else { return nil }
        return number
    }

    private static func part(_ value: JSONValue?) -> Part? {
        guard let bytes = number(value?["bytes"]), let sum = value?["sha256"]?.stringValue, sum.utf8.count == 64 else { return nil }
        return Part(bytes: bytes, sha256: sum)
    }
}
