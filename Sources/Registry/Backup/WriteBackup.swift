import Crypto
import Database

/// Writes all that the registry holds, as it is at one moment, into one file that any database can be made from again; others go on reading and
/// writing meanwhile. ``BackupFrame`` tells the layout.
public struct WriteBackup: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase
    /// Bytes of rows that are packed at a time.
    private static let portion = 4 << 20

    /// The file. One that is there is replaced when the new one is whole.
    public var path: String
    /// Told how many rows are written.
    public var progress: @Sendable (Int) -> Void

    /// A backup.
    public init(to path: String, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.path = path
        self.progress = progress
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> BackupManifest {
        var marks: [Int: Int64] = [:]
        try reader.connection.forEach("SELECT number, mark FROM schema_migration", []) { marks[try $0.int("number")] = Int64(try $0.int("mark")) }
        let last = try reader.connection.row("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")
        let head = AuditHead(sequence: try last?.int("seq") ?? 0, hash: try last?.text("hash") ?? AuditEntry.none)
        var manifest = BackupManifest(takenAt: reader.now, schema: marks.keys.max() ?? 0, marks: marks, auditHead: head)
        var sink = try BackupSink(target: path)
        try sink.write(BackupFrame.magic)
        try sink.write(.head, manifest.json)
        for table in BackupTable.all(Schema.migrator.migrations, upTo: manifest.schema) {
            manifest.tables.append(try write(table, manifest.rows, &sink, reader.connection))
        }
        try sink.write(.end, manifest.json)
        manifest.digest = try sink.publish()
        return manifest
    }

    private func write(
        _ table: BackupTable, _ before: Int, _ sink: inout BackupSink, _ connection: any SQLConnection
    ) throws -> BackupManifest.Table {
        var digest = TableDigest()
        var buffer: [UInt8] = []
        try connection.forEach(table.selection, []) { row in
            if digest.rows == 0 { try sink.write(.table, Array(([table.name] + row.columns).joined(separator: "\n").utf8)) }
            digest.add(row.values, to: &buffer)
            if buffer.count >= Self.portion {
                try sink.write(.rows, buffer)
                buffer.removeAll(keepingCapacity: true)
                progress(before + digest.rows)
            }
        }
        if !buffer.isEmpty { try sink.write(.rows, buffer) }
        progress(before + digest.rows)
        return BackupManifest.Table(name: table.name, rows: digest.rows, digest: digest.text)
    }
}

/// The count and the SHA-256 of a table's rows.
struct TableDigest {
    private var digest = SHA256()
    private(set) var rows = 0

    /// Takes a row, and puts it behind the others in `buffer`.
    mutating func add(_ row: [SQLValue], to buffer: inout [UInt8]) {
        let start = buffer.count
        RowCoding.append(row, to: &buffer)
        buffer.withUnsafeBytes { digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        rows += 1
    }

    /// 64 hexadecimal digits.
    var text: String { Hexadecimal.text(digest.finalize()) }

    /// What stands in a table now.
    static func of(_ table: BackupTable, _ connection: any SQLConnection) throws -> TableDigest {
        var digest = TableDigest()
        var buffer: [UInt8] = []
        try connection.forEach(table.selection, []) { row in
            buffer.removeAll(keepingCapacity: true)
            digest.add(row.values, to: &buffer)
        }
        return digest
    }
}
