import Foundation
import TestPrograms
import Testing

/// `mimamori advisory provide|check|fetch|sign`, as a person or a script uses them.
struct ProviderCommandTests {
    private static let settings = """
        {"schema":"mimamori.provider-settings/1","origin":"https://www.example.com","role":"ROLE","last_updated":"2026-01-01T00:00:00Z",
        "publisher":{"category":"vendor","name":"Sample maker","namespace":"https://example.com"},
        "security_txt":{"contacts":["mailto:psirt@example.com"],"expires":"2026-12-31T00:00:00Z"}}
        """

    private static func advisory(_ number: Int, label: String = "WHITE") -> String {
        """
        {"document":{"category":"csaf_base","csaf_version":"2.0","distribution":{"tlp":{"label":"\(label)"}},"title":"Sample","lang":"en",
        "publisher":{"category":"vendor","name":"Sample maker","namespace":"https://example.com"},
        "tracking":{"current_release_date":"2025-11-0\(number)T00:00:00Z","id":"SAMPLE-\(number)",
        "initial_release_date":"2025-11-0\(number)T00:00:00Z","revision_history":[{"date":"2025-11-0\(number)T00:00:00Z","number":"1","summary":"First."}],
        "status":"final","version":"1"}}}
        """
    }

    /// A published tree of two open documents and a closed one.
    private func publish(_ folder: Folder, role: String = "csaf_provider", _ more: [String] = []) throws -> Program.Result {
        let documents = folder.path("documents")
        try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
        for (number, label) in [(1, "WHITE"), (2, "WHITE"), (3, "AMBER")] {
            _ = try folder.write(Self.advisory(number, label: label), as: "documents/\(number).json")
        }
        let settings = try folder.write(Self.settings.replacing("ROLE", with: role), as: "settings.json")
        return try Program.run(["advisory", "provide", documents, "--to", folder.path("srv"), "--settings", settings] + more)
    }

    /// The report of a tree with several faults, in both languages.
    @Test(arguments: ["ja", "en"]) func theReportIsAsStored(_ language: String) throws {
        let folder = try Folder()
        #expect(try publish(folder).status == 0)
        let area = "srv/.well-known/csaf/v2.0/clear/"
        try FileManager.default.removeItem(atPath: folder.path(area + "2025/sample-1.json.sha256"))
        _ = try folder.write("0000  sample-2.json\n", as: area + "2025/sample-2.json.sha512")
        _ = try folder.write("2025/sample-1.json\n", as: area + "index.txt")
        _ = try folder.write("<!DOCTYPE html>\n", as: area + "index.html")
        let feed = try String(contentsOfFile: folder.path(area + "feed-tlp-white.json"), encoding: .utf8)
        _ = try folder.write(feed.replacing("\"SAMPLE-2\"", with: "\"SAMPLE-9\""), as: area + "feed-tlp-white.json")
        let result = try Program.run(["advisory", "check", "srv"], language: language, launcher: ["/usr/bin/env", "-C", folder.url.path])
        #expect(result.status == 1 && result.errors.isEmpty, "\(result)")
        try Golden.check(result.output, "advisory-check.\(language).txt")
        let json = try Program.run(["advisory", "check", folder.path("srv"), "--format", "json"], language: language)
        #expect(json.status == 1)
        if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(json.output, "advisory-check") == nil) }
    }

    @Test func aTreeInOrderHasNothingAgainstIt() throws {
        let folder = try Folder()
        #expect(try publish(folder).output.contains("published 3 documents"))
        let result = try Program.run(["advisory", "check", folder.path("srv"), "--role", "csaf_provider"])
        #expect(result.status == 0, "\(result)")
        if SchemaCheck.isPresent {
            let settings = try String(contentsOfFile: folder.path("settings.json"), encoding: .utf8).replacing("\n", with: " ")
            #expect(try SchemaCheck.problem(settings, "provider-settings") == nil)
        }
        // It is not signed.
        #expect(try Program.run(["advisory", "check", folder.path("srv"), "--role", "csaf_trusted_provider"]).status == 1)
    }

    @Test func nothingIsPublishedIfOneDocumentCannotBe() throws {
        let folder = try Folder()
        #expect(try publish(folder).status == 0)
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path("srv")).sorted()
        for (text, word) in [
            (Self.advisory(4).replacing("\"final\"", with: "\"draft\""), "PROV-004"), ("{", "json"),
            (Self.advisory(4).replacing("\"version\":\"1\"", with: "\"version\":\"2\""), "6.1.16"),
            (Self.advisory(4).replacing("\"distribution\":{\"tlp\":{\"label\":\"WHITE\"}},", with: ""), "PROV-003"),
        ] {
            _ = try folder.write(text, as: "documents/4.json")
            let result = try Program.run(
                ["advisory", "provide", folder.path("documents"), "--to", folder.path("srv"), "--settings", folder.path("settings.json")])
            #expect(result.status == 1 && result.errors.contains(word), "\(result)")
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path("srv")).sorted() == before)
        #expect(try publish(try Folder(), role: "csaf_trusted_provider").errors.contains("PROV-009"))
        #expect(try publish(try Folder(), role: "csaf_lister").status == 2)
        let home = try Folder()
        _ = try home.write("mine", as: "letter.txt")
        let other = try Program.run(
            ["advisory", "provide", folder.path("documents/1.json"), "--to", home.url.path, "--settings", folder.path("settings.json")])
        #expect(other.status == 2 && other.errors.contains("PROV-006"))
    }

    /// Over a socket: fetched, fetched again, and refused where the server lies.
    @Test func aProviderOnThisMachineIsMirrored() throws {
        let folder = try Folder()
        #expect(try publish(folder).status == 0)
        let web = try Folder()
        let server = try LoopbackServer(web)
        let origin = "http://127.0.0.1:\(server.port)"
        let tree = folder.path("srv")
        for path in try FileManager.default.subpathsOfDirectory(atPath: tree) {
            guard let data = FileManager.default.contents(atPath: tree + "/" + path), !path.contains("/amber/") else { continue }
            let target = web.url.appending(path: path)
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(String(decoding: data, as: UTF8.self).replacing("https://www.example.com", with: origin).utf8).write(to: target)
        }
        let metadata = web.url.appending(path: ".well-known/csaf/provider-metadata.json")
        // What is closed is not served here at all.
        let text = try String(contentsOf: metadata, encoding: .utf8)
        func fetch(_ more: [String] = ["--allow-loopback"]) throws -> Program.Result {
            try Program.run(["advisory", "fetch", origin, folder.path("mirror"), "--pause", "0"] + more)
        }
        #expect(try fetch([]).errors.contains("FEED-010"))
        let first = try fetch()
        #expect(first.output.contains("2 new, 0 unchanged") && first.errors.contains("missing") == text.contains("amber"), "\(first)")
        #expect(try fetch().output.contains("0 new, 2 unchanged"))
        let document = ".well-known/csaf/v2.0/clear/2025/sample-1.json"
        #expect(FileManager.default.fileExists(atPath: folder.path("mirror/127.0.0.1_\(server.port)/\(document)")))
        _ = try web.write(Self.advisory(1).replacing("Sample maker", with: "Another"), as: document)
        try FileManager.default.removeItem(atPath: folder.path("mirror"))
        let lied = try fetch()
        #expect(lied.status == 1 && lied.errors.contains("wrong-hash") && lied.output.contains("1 new"), "\(lied)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("mirror/127.0.0.1_\(server.port)/\(document)")))
        let feed = ".well-known/csaf/v2.0/clear/feed-tlp-white.json"
        let listed = try String(contentsOf: web.url.appending(path: feed), encoding: .utf8)
        _ = try web.write(listed.replacing("\(origin)/\(document)\"", with: "\(origin)/inside\""), as: feed)
        let inside = try fetch()
        #expect(inside.status == 1 && inside.errors.contains("forbidden-address"), "\(inside)")
        // Not over TLS, and nobody's role asks for less.
        let check = try Program.run(["advisory", "check", origin, "--allow-loopback", "--pause", "0", "--format", "json"])
        #expect(check.status == 1, "\(check)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg"))) func aSignedTreeIsThatOfATrustedProvider() throws {
        let folder = try Folder()
        let home = folder.path("keys")
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        func gpg(_ arguments: String...) throws -> String {
            let ended = try ChildProgram("/usr/bin/gpg", ["--homedir", home, "--batch", "--status-fd", "1"] + arguments, isJoined: true).run()
            return ended.text
        }
        defer { _ = try? ChildProgram("/usr/bin/gpgconf", ["--homedir", home, "--kill", "gpg-agent"]).run() }
        let made = try gpg(
            "--pinentry-mode", "loopback", "--passphrase", "secret words", "--quick-generate-key", "Sample <psirt@example.com>", "ed25519", "sign")
        let words = made.split(whereSeparator: \.isWhitespace)
        let key = String(words[try #require(words.firstIndex(of: "KEY_CREATED")) + 2])
        let secret = try folder.write("secret words\n", as: "passphrase")
        let options = ["--sign-key", key, "--gnupg-home", home, "--passphrase-file", secret]
        let published = try publish(folder, role: "csaf_trusted_provider", options)
        #expect(published.status == 0 && published.output.contains("3 signed now"), "\(published)")
        let check = try Program.run(["advisory", "check", folder.path("srv")])
        #expect(check.status == 0 && check.output.contains("csaf_trusted_provider: nothing against it"), "\(check)")
        let file = folder.path("documents/1.json")
        #expect(try Program.run(["advisory", "sign", file] + options).status == 0)
        #expect(try gpg("--verify", file + ".asc", file).contains("GOODSIG"))
        let wrong = try folder.write("wrong\n", as: "wrong")
        let refused = try Program.run(["advisory", "sign", file, "--sign-key", key, "--gnupg-home", home, "--passphrase-file", wrong])
        #expect(refused.status == 2 && refused.errors.contains("PROV-012"), "\(refused)")
    }
}
