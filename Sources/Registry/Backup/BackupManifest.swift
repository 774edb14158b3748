import JSONStream

/// What a backup holds: the state of a registry at one moment.
public struct BackupManifest: Sendable, Equatable {
    /// A table of it.
    public struct Table: Sendable, Equatable {
        /// Name.
        public let name: String
        /// How many rows.
        public let rows: Int
        /// SHA-256 over the rows in the order of their key; the same on every database.
        public let digest: String
    }

    /// When it was taken, RFC 3339 UTC.
    public let takenAt: String
    /// Number of the newest migration of its tables.
    public let schema: Int
    /// The mark of each migration, by number.
    public let marks: [Int: Int64]
    /// The end of the audit chain.
    public let auditHead: AuditHead
    /// All tables.
    public internal(set) var tables: [Table] = []
    /// SHA-256 over all bytes of the file before the manifest.
    public internal(set) var digest = ""

    /// How many rows it has in all.
    public var rows: Int { tables.reduce(0) { $0 + $1.rows } }

    init(takenAt: String, schema: Int, marks: [Int: Int64], auditHead: AuditHead) {
        self.takenAt = takenAt
        self.schema = schema
        self.marks = marks
        self.auditHead = auditHead
    }

    /// The manifest as JSON.
    public var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.backup/1")
        json.member("takenAt", takenAt)
        json.member("tablesVersion", schema)
        json.key("migrations")
        json.beginArray()
        // As text: a mark has 64 bits.
        for (number, mark) in marks.sorted(by: { $0.key < $1.key }) { json.string("\(number):\(mark)") }
        json.endArray()
        json.member("auditHead", auditHead.text)
        json.key("tables")
        json.beginArray()
        for table in tables {
            json.beginObject()
            json.member("name", table.name)
            json.member("rows", table.rows)
            json.member("sha256", table.digest)
            json.endObject()
        }
        json.endArray()
        json.member("sha256", digest)
        json.endObject()
        return json.take()
    }
}
