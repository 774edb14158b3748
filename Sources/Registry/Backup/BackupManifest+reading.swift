import JSONStream

extension BackupManifest {
    /// What ``json`` wrote; nil for anything else.
    init?(json bytes: [UInt8]) {
        guard let read = try? Self.read(bytes) else { return nil }
        self = read
    }

    /// The manifest of a backup file, after all bytes of the file were checked against the digest at its end.
    ///
    /// - Throws: ``BackupError``.
    public init(of path: String) throws {
        var source = try BackupSource.opened(path)
        let (content, digest) = try source.last()
        guard let manifest = BackupManifest(json: content) else { throw BackupError.damaged(path: path, part: "manifest") }
        self = manifest
        self.digest = digest
    }

    private struct Unreadable: Error {}

    private static func read(_ bytes: [UInt8]) throws -> BackupManifest {
        var json = JSONReader(ByteBlock(bytes))
        var (form, taken, head, schema): (String?, String?, String?, Int?)
        var marks: [Int: Int64] = [:]
        var tables: [Table] = []
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "schema": form = try json.string()
            case "takenAt": taken = try json.string()
            case "tablesVersion": schema = try json.int()
            case "auditHead": head = try json.string()
            case "migrations":
                try json.beginArray()
                while try json.nextElement() {
                    let parts = try json.string().split(separator: ":")
                    guard parts.count == 2, let number = Int(parts[0]), let mark = Int64(parts[1]) else { throw Unreadable() }
                    marks[number] = mark
                }
            case "tables":
                try json.beginArray()
                while try json.nextElement() { tables.append(try table(&json)) }
            default: try json.skip()
            }
        }
        try json.end()
        guard form == "mimamori.backup/1", let taken, let schema, let head = head.flatMap(AuditHead.init(_:)) else { throw Unreadable() }
        var manifest = BackupManifest(takenAt: taken, schema: schema, marks: marks, auditHead: head)
        manifest.tables = tables
        return manifest
    }

    private static func table(_ json: inout JSONReader) throws -> Table {
        var (name, rows, digest): (String?, Int?, String?)
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "name": name = try json.string()
            case "rows": rows = try json.int()
            case "sha256": digest = try json.string()
            default: try json.skip()
            }
        }
        guard let name, let rows, let digest else { throw Unreadable() }
        return Table(name: name, rows: rows, digest: digest)
    }
}
