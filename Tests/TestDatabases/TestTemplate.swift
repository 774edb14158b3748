public import Database
import Foundation
import Synchronization

/// What a test's database begins with: filled once on each driver, and copied for each test, which takes a third of the time that filling takes.
public final class TestTemplate: Sendable {
    /// A filled database, to be copied.
    enum Source: Sendable {
        /// The files of an SQLite database, by what their names have behind that of the database: what was written last may still be in the log.
        case files([String: Data])
        /// The name of a database of the throwaway PostgreSQL; it goes when that does.
        case name(String)
    }

    private let fill: @Sendable (any SQLDatabase) async throws -> Void
    private let made = Mutex<[TestDatabase: Task<Source, any Error>]>([:])

    /// A template that is filled when first asked for.
    public init(_ fill: @escaping @Sendable (any SQLDatabase) async throws -> Void) { self.fill = fill }

    func source(on driver: TestDatabase) async throws -> Source {
        let task = made.withLock { made in
            if let task = made[driver] { return task }
            let task = Task { [fill] in try await Self.make(on: driver, fill) }
            made[driver] = task
            return task
        }
        return try await task.value
    }

    private static func make(on driver: TestDatabase, _ fill: @Sendable (any SQLDatabase) async throws -> Void) async throws -> Source {
        let location = try await driver.makeWhole()
        let database = try await location.open()
        try await fill(database)
        await database.close()
        switch location {
        case .postgres(let address): return .name(TestDatabase.databaseName(in: address))
        case .file(let path):
            var files: [String: Data] = [:]
            for end in ["", "-wal"] where FileManager.default.fileExists(atPath: path + end) {
                files[end] = try Data(contentsOf: URL(fileURLWithPath: path + end))
            }
            try await driver.remove(location)
            return .files(files)
        }
    }
}
