public import Database
import Foundation

/// A database for one test, on either driver, gone afterwards.
///
/// `scripts/test` starts a throwaway PostgreSQL and names it in `MIMAMORI_TEST_POSTGRES`; each test gets a schema of its own there.
public enum TestDatabase: String, Sendable, CaseIterable {
    /// An SQLite file in a temporary folder.
    case sqlite
    /// A schema of the throwaway PostgreSQL.
    case postgres

    /// Whether the driver can be tested here.
    public var isPresent: Bool { self == .sqlite || Self.postgresURI != nil }

    /// The drivers that can be tested here.
    public static var present: [TestDatabase] {
        if postgresURI == nil { _ = noteOnce }
        return allCases.filter(\.isPresent)
    }

    /// Opens a database, hands it to `body` with its location, and removes it.
    ///
    /// - Parameter template: what is in it; nil for nothing.
    public func with<Answer: Sendable>(
        _ template: TestTemplate? = nil, _ body: (any SQLDatabase, DatabaseLocation) async throws -> Answer
    ) async throws -> Answer {
        let location = if let template { try await makeWhole(from: template.source(on: self)) } else { try await make() }
        do {
            let database = try await location.open()
            let answer: Answer
            do { answer = try await body(database, location) } catch {
                // What is left open may hold locks that removing would wait for.
                await database.close()
                throw error
            }
            await database.close()
            try await remove(location)
            return answer
        } catch {
            try? await remove(location)
            throw error
        }
    }

    /// A location where nothing is yet.
    public func make() async throws -> DatabaseLocation {
        guard self == .postgres else { return try await makeWhole() }
        let schema = Self.freshName()
        try await Self.admin("CREATE SCHEMA \(schema)")
        let base = try Self.base()
        return .postgres("\(base)\(base.contains("?") ? "&" : "?")options=-c\(Self.schemaMark)\(schema)")
    }

    /// A database of its own, also on PostgreSQL: empty, or a copy.
    func makeWhole(from source: TestTemplate.Source? = nil) async throws -> DatabaseLocation {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-test-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appending(path: "desk.sqlite").path
            if case .files(let files)? = source {
                for (end, bytes) in files { try bytes.write(to: URL(fileURLWithPath: path + end)) }
            }
            return .file(path)
        case .postgres:
            let name = Self.freshName()
            var statement = "CREATE DATABASE \(name)"
            if case .name(let template)? = source { statement += " TEMPLATE \(template)" }
            try await Self.admin(statement)
            let base = try Self.base()
            return .postgres(base.replacing("/" + Self.databaseName(in: base), with: "/" + name))
        }
    }

    /// Removes what was made.
    public func remove(_ location: DatabaseLocation) async throws {
        switch location {
        case .file(let path): try FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
        case .postgres(let address):
            let parts = address.components(separatedBy: Self.schemaMark)
            let isSchema = parts.count == 2
            try await Self.admin(isSchema ? "DROP SCHEMA \(parts[1]) CASCADE" : "DROP DATABASE \(Self.databaseName(in: address)) WITH (FORCE)")
        }
    }

    /// The name of the database in `postgres://user@host:port/name?…`.
    static func databaseName(in address: String) -> String {
        String(address.split(separator: "?", maxSplits: 1)[0].split(separator: "/").last ?? "")
    }

    private static let schemaMark = "search_path%3D"

    private static func freshName() -> String { "t" + UUID().uuidString.lowercased().filter { $0 != "-" } }

    private static func base() throws -> String {
        guard let postgresURI else { throw DatabaseError.badLocation("MIMAMORI_TEST_POSTGRES") }
        return postgresURI
    }

    private static func admin(_ statement: String) async throws {
        let database = try await DatabaseLocation.postgres(try base()).open()
        do {
            try await database.write { connection in
                // Databases are made and removed outside of a transaction: the one that a write begins ends here, and it ends another.
                _ = try connection.execute("COMMIT")
                _ = try connection.execute(statement)
                _ = try connection.execute("BEGIN")
            }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private static let postgresURI: String? = {
        let value = ProcessInfo.processInfo.environment["MIMAMORI_TEST_POSTGRES"]
        return value?.isEmpty == false ? value : nil
    }()

    private static let noteOnce: Void = print(
        "MIMAMORI_TEST_POSTGRES is not set: the tests of PostgreSQL are skipped (scripts/test starts a server and sets it)")
}
