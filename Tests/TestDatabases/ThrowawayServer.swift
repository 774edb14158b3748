public import Database
import Foundation

/// A PostgreSQL server of one test's own, which it may stop and start; on a socket in a temporary folder, as `scripts/lib/postgres.sh` makes one.
public struct ThrowawayServer: Sendable {
    private let folder: String
    private let programs: String

    /// Whether a server can be made here: PostgreSQL's programs are installed.
    public static var isPossible: Bool { programs != nil && TestDatabase.postgres.isPresent }

    private static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap(Int.init).sorted().last.map { "\(root)/\($0)/bin" }
    }()

    /// Makes a cluster and starts it.
    public init() async throws {
        guard let programs = Self.programs else { throw DatabaseError.badLocation("PostgreSQL is not installed") }
        self.programs = programs
        folder = "/tmp/mimamori-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if getuid() == 0 { _ = try await TestProgram.run("/usr/bin/env", ["chown", "postgres", folder]) }
        try await tool("initdb", ["-D", "\(folder)/data", "-A", "trust", "-U", "mimamori", "-E", "UTF8", "--locale=C.UTF-8", "-N"])
        try await start()
    }

    /// Where it is.
    public var location: DatabaseLocation {
        .postgres("postgres://mimamori@/postgres?host=\(folder.split(separator: "/").map { "%2F" + $0 }.joined())")
    }

    /// Starts it and waits until it answers.
    public func start() async throws {
        try await tool(
            "pg_ctl",
            [
                "-w", "-s", "-D", "\(folder)/data", "-l", "\(folder)/server.log", "-o",
                "-c listen_addresses='' -c unix_socket_directories=\(folder) -c fsync=off", "start",
            ])
    }

    /// Stops it at once, as a crash would.
    public func stop() async throws { try await tool("pg_ctl", ["-w", "-s", "-m", "immediate", "-D", "\(folder)/data", "stop"]) }

    /// Stops and removes it.
    public func remove() async {
        try? await stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func tool(_ name: String, _ arguments: [String]) async throws {
        // Neither initdb nor the server runs as root.
        let asOther = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
        // The server outlives the tool. Foundation sees the end of a process by a socket that the process inherits: it must not reach the server.
        let closing = ["bash", "-c", "for number in {3..255}; do eval \"exec $number>&-\"; done; exec \"$@\"", "tool"]
        let (status, output) = try await TestProgram.run("/usr/bin/env", closing + asOther + ["\(programs)/\(name)"] + arguments)
        guard status == 0 else { throw DatabaseError.failed(code: name, message: output) }
    }
}
