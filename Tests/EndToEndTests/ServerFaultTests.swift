import Database
import Foundation
import TestDatabases
import TestPrograms
import Testing

/// The server over a real socket, when its database goes away and when clients are slow.
@Suite struct ServerFaultTests {
    /// `mimamori serve`, until the test lets it go.
    private final class Running {
        let port: Int
        private let process: RunningProgram

        init(_ arguments: [String], _ settings: [String: String] = [:]) throws {
            var environment = ["PATH": "/usr/bin:/bin", "MIMAMORI_LANG": "en"]
            environment.merge(settings) { $1 }
            process = try ChildProgram(Program.path, ["serve", "--address", "127.0.0.1:0"] + arguments, environment: environment).start()
            var text = ""
            while !text.contains("first-start"), case let more = process.read(), !more.isEmpty { text += String(decoding: more, as: UTF8.self) }
            port = text.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) } ?? 0
            try #require(port > 0, "\(text)")
        }

        deinit {
            process.kill()
            process.wait()
        }
    }

    /// The status of an answer, by a client of its own.
    private func status(_ port: Int, _ path: String) async throws -> String {
        let script = """
            import sys, urllib.request, urllib.error
            try: print(urllib.request.urlopen(sys.argv[1], timeout=60).status)
            except urllib.error.HTTPError as error: print(error.code, error.headers.get("Retry-After") is not None)
            """
        return try await ChildProgram("/usr/bin/python3", ["-c", script, "http://127.0.0.1:\(port)\(path)"], isJoined: true).ended().text
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A lost database is answered with 503 and `Retry-After`; when it is there again, so is the desk, without a restart.
    @Test(.enabled(if: ThrowawayServer.isPossible, "PostgreSQL's programs are not here")) func aLostDatabaseComesBack() async throws {
        let folder = try Folder()
        let database = try await ThrowawayServer()
        guard case .postgres(let uri) = database.location else { return }
        let server = try Running(["--data", folder.path("desk"), "--database", uri])
        #expect(try await status(server.port, "/health/ready") == "200")
        try await database.stop()
        #expect(try await status(server.port, "/health/ready").hasPrefix("503"))
        #expect(try await status(server.port, "/first-start") == "503 True")
        #expect(try await status(server.port, "/health/live") == "200")
        try await database.start()
        #expect(try await status(server.port, "/health/ready") == "200")
        #expect(try await status(server.port, "/first-start") == "200")
        await database.remove()
    }

    /// Whoever begins a request and does not go on is answered or let go; the server goes on for others.
    @Test(arguments: [
        "GET /sign-in HTTP/1.1\\r\\nHost: x\\r\\n", "POST /api/v1/session HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 100\\r\\n\\r\\n{", "",
    ]) func slowClientsAreLetGo(_ begun: String) async throws {
        let folder = try Folder()
        let server = try Running(["--data", folder.path("desk")], ["MIMAMORI_IDLE_SECONDS": "1", "MIMAMORI_BODY_SECONDS": "1"])
        // Ends when the server closes the connection; else the client's own patience ends it, with another word.
        let script = """
            import socket, sys
            client = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=60)
            client.sendall(sys.argv[2].encode().decode("unicode_escape").encode())
            answer = b""
            try:
                while True:
                    more = client.recv(65536)
                    if not more: break
                    answer += more
                print("closed", answer.split(b" ")[1].decode() if answer else "-")
            except ConnectionResetError: print("closed -")
            except TimeoutError: print("still open")
            """
        let ended = try await ChildProgram("/usr/bin/python3", ["-c", script, "\(server.port)", begun], isJoined: true).ended()
        let text = ended.text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(["closed -", "closed 408"].contains(text), "\(text)")
        #expect(try await status(server.port, "/health/live") == "200")
    }
}
