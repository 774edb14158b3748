import Catalog
import Database
import Inputs

/// Which state of the catalogue a match was made against.
enum CatalogueState {
    /// The number of the catalogue's state, noted on first sight.
    static func number(of catalog: Catalog, _ transaction: RegistryTransaction) throws -> Int {
        let report = catalog.info.report()
        // Two catalogues of one second may report the same and say different things.
        let digest = BlobStore.digest(report + Array("\(catalog.mark)".utf8))
        if let number = try transaction.connection.number("SELECT id FROM catalogue_state WHERE digest = ?", [.text(digest)]) { return number }
        let number = try transaction.connection.insertedID(
            "INSERT INTO catalogue_state (revision, digest, built_at, taken_at, sources) VALUES (1, ?, ?, ?, ?)",
            [.text(digest), .text(catalog.info.created), .text(transaction.now), .text(String(decoding: report, as: UTF8.self))])
        try transaction.note(.catalogue, number, catalog.info.created, ["sha256": .text(digest)])
        return number
    }

    /// Keeps what the catalogue of this number says.
    static func keep(_ marks: PackedMarks, of number: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "INSERT INTO catalogue_marks (catalogue_id, size, content) VALUES (?, ?, ?) ON CONFLICT (catalogue_id) DO NOTHING",
            [.integer(number), .integer(marks.size), .bytes(marks.content)])
    }

    /// Lets go what no release was last matched against, but for the catalogue of this number.
    static func tidy(keeping number: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "DELETE FROM catalogue_marks WHERE catalogue_id <> ? AND catalogue_id NOT IN (SELECT catalogue_id FROM release_match)", [.integer(number)]
        )
    }
}

/// ``CatalogMarks`` packed for the database.
struct PackedMarks: Sendable {
    let size: Int
    let content: [UInt8]

    init(_ marks: CatalogMarks) throws {
        let bytes = marks.bytes
        size = bytes.count
        content = try PackedBytes.pack(bytes)
    }

    init(size: Int, content: [UInt8]) {
        self.size = size
        self.content = content
    }

    /// Nil where they cannot be read, or were written in another form: then nothing is known of the older catalogue.
    var marks: CatalogMarks? { (try? PackedBytes.unpack(content, size: size)).flatMap(CatalogMarks.init(bytes:)) }
}
