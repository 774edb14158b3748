public import Database
import Foundation
import TestPrograms

/// A PostgreSQL server of one test's own, which it may stop and start; on a socket in a temporary folder, as `scripts/lib/postgres.sh` makes one.
public struct ThrowawayServer: Sendable {
    private let folder: String
    private let programs: String
    private let smallDisk: Int?

    /// Whether a server can be made here: PostgreSQL's programs are installed.
    public static var isPossible: Bool { programs != nil && TestDatabase.postgres.isPresent }

    private static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap(Int.init).sorted().last.map { "\(root)/\($0)/bin" }
    }()

    /// Makes a cluster and starts it.
    ///
    /// - Parameter smallDisk: how many MiB a disk has that only this server sees, for ``makeDatabase(_:)``; nil for none.
    public init(smallDisk: Int? = nil) async throws {
        self.smallDisk = smallDisk
        guard let programs = Self.programs else { throw DatabaseError.badLocation("PostgreSQL is not installed") }
        self.programs = programs
        folder = "/tmp/mimamori-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if getuid() == 0 { _ = try await ChildProgram("chown", ["postgres", folder]).ended() }
        try await tool("initdb", ["-D", "\(folder)/data", "-A", "trust", "-U", "mimamori", "-E", "UTF8", "--locale=C.UTF-8", "-N"])
        try await start()
    }

    /// Where it is.
    public var location: DatabaseLocation { location(of: "postgres") }

    private func location(of database: String) -> DatabaseLocation {
        .postgres("postgres://mimamori@/\(database)?host=\(folder.split(separator: "/").map { "%2F" + $0 }.joined())")
    }

    /// Makes a database whose tables are on the small disk; what PostgreSQL writes to keep its promises is not.
    public func makeDatabase(_ name: String) async throws -> DatabaseLocation {
        for statement in ["CREATE TABLESPACE small LOCATION '\(folder)/small'", "CREATE DATABASE \(name) TABLESPACE small"] {
            try await tool("psql", ["-q", "-h", folder, "-U", "mimamori", "-c", statement, "postgres"])
        }
        return location(of: name)
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
        // The disk is mounted where the server alone sees it, and goes with it.
        let mounting = smallDisk.map { size in
            let disk = "mkdir -p \(folder)/small && mount -t tmpfs -o size=\(size)m,uid=$(id -u postgres),mode=0700 tmpfs \(folder)/small"
            return ["unshare", "-m", "bash", "-c", "\(disk) && exec \"$@\"", "tool"]
        }
        let command = (name == "pg_ctl" ? mounting ?? [] : []) + asOther + ["\(programs)/\(name)"] + arguments
        let ended = try await ChildProgram(command[0], Array(command.dropFirst()), isJoined: true).ended()
        guard ended.status == 0 else { throw DatabaseError.failed(code: name, message: ended.text) }
    }
}
