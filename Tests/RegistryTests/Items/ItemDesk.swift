import Database
import Registry
import TestDatabases

/// A desk with a release in work, for the tests of configuration items.
enum ItemDesk {
    static let release = ReleaseReference(product: "PUMP-100", version: "2.0")
    static let quality = TestDesk.person(.quality)

    static func with(_ driver: TestDatabase, _ body: (Registry, TestDesk) async throws -> Void) async throws {
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await body(desk.registry, desk)
        }
    }

    /// Puts a release into a state as freezing it would; the use cases for that are others'.
    static func set(_ release: ReleaseReference, _ state: ReleaseState, _ registry: Registry) async throws {
        _ = try await registry.database.write { connection in
            try connection.execute(
                "UPDATE product_release SET state = ? WHERE version = ? AND product_id = (SELECT id FROM product WHERE code = ?)",
                [.text(state.rawValue), .text(release.version), .text(release.product)])
        }
    }

    /// Puts an SBOM with components straight into the tables.
    @discardableResult
    static func addSBOM(
        _ components: [(name: String, version: String, origin: Int)], to release: ReleaseReference?, supplier: Int? = nil, state: String = "accepted",
        at received: String = "2026-11-01T00:00:00Z", _ registry: Registry
    ) async throws -> Int {
        try await registry.database.write { connection in
            try connection.execute(
                "INSERT INTO blob (digest, size, packing, content) VALUES ('aa', 0, 'none', ?) ON CONFLICT (digest) DO NOTHING", [.bytes([UInt8]())])
            var number: Int?
            if let release {
                number = try connection.number(
                    "SELECT r.id FROM product_release r JOIN product p ON p.id = r.product_id WHERE p.code = ? AND r.version = ?",
                    [.text(release.product), .text(release.version)])
            }
            // Columns without a default get a value whatever the import may add to them.
            let sbom = try connection.insertedID(
                """
                INSERT INTO sbom (revision, release_id, supplier_id, source, file, digest, received_at, state, format, components, errors, warnings,
                    complete, corrected)
                VALUES (1, ?, ?, 'maker', 'a.cdx.json', 'aa', ?, ?, 'CycloneDX 1.6', ?, 0, 0, 0, 0)
                """, [.integer(number), .integer(supplier), .text(received), .text(state), .integer(components.count)])
            for (place, part) in components.enumerated() {
                let key: [SQLValue] = [.text(part.name.lowercased()), .text(part.name)]
                try connection.execute(
                    """
                    INSERT INTO component_name (search, ecosystem, space, name) VALUES (?, 'generic', '', ?)
                    ON CONFLICT (search, ecosystem, space, name) DO NOTHING
                    """, key)
                let name = try connection.number("SELECT id FROM component_name WHERE search = ? AND name = ?", key)
                let component = try connection.insertedID(
                    "INSERT INTO component (name_id, version, mark, kind) VALUES (?, ?, ?, 'library')",
                    [.integer(name), .text(part.version), .bytes(Array("\(sbom) \(part.name) \(part.version)".utf8))])
                try connection.execute(
                    "INSERT INTO component_use (sbom_id, place, component_id, origin) VALUES (?, ?, ?, ?)",
                    [.integer(sbom), .integer(place), .integer(component), .integer(part.origin)])
            }
            return sbom
        }
    }
}
