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

    /// Opens an empty database, hands it to `body` with its location, and removes it.
    public func with<Answer: Sendable>(_ body: (any SQLDatabase, DatabaseLocation) async throws -> Answer) async throws -> Answer {
        let location = try await make()
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
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-test-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return .file(folder.appending(path: "desk.sqlite").path)
        case .postgres:
            guard let base = Self.postgresURI else { throw DatabaseError.badLocation("MIMAMORI_TEST_POSTGRES") }
            let schema = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
            try await Self.admin("CREATE SCHEMA \(schema)")
            let mark = base.contains("?") ? "&" : "?"
            return .postgres("\(base)\(mark)options=-csearch_path%3D\(schema)")
        }
    }

    /// Removes what ``make()`` made.
    public func remove(_ location: DatabaseLocation) async throws {
        switch location {
        case .file(let path): try FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
        case .postgres(let uri):
            guard let schema = uri.components(separatedBy: "search_path%3D").last else { return }
            try await Self.admin("DROP SCHEMA \(schema) CASCADE")
        }
    }

    private static func admin(_ statement: String) async throws {
        guard let base = postgresURI else { return }
        let database = try await DatabaseLocation.postgres(base).open()
        _ = try await database.write { try $0.execute(statement) }
        await database.close()
    }

    private static let postgresURI: String? = {
        let value = ProcessInfo.processInfo.environment["MIMAMORI_TEST_POSTGRES"]
        return value?.isEmpty == false ? value : nil
    }()

    private static let noteOnce: Void = print(
        "MIMAMORI_TEST_POSTGRES is not set: the tests of PostgreSQL are skipped (scripts/test starts a server and sets it)")
}
