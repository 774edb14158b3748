import Foundation
import HTTPTypes
import Registry
import TestDatabases
import Testing

@testable import Server

/// The published tree of advisories, as strangers and people of the desk see it.
@Suite struct AdvisoryRouteTests {
    private static let files = [
        ".well-known/security.txt": "Contact: mailto:psirt@example.com\n", ".well-known/csaf/provider-metadata.json": "{}\n",
        ".well-known/csaf/openpgp/ABC.asc": "-----BEGIN PGP PUBLIC KEY BLOCK-----\n", ".well-known/csaf/v2.0/clear/2099/a.json": "{\"a\":1}\n",
        ".well-known/csaf/v2.0/clear/2099/a.json.sha256": "00  a.json\n", ".well-known/csaf/v2.0/clear/index.html": "<!DOCTYPE html>\n",
        ".well-known/csaf/v2.0/green/2099/g.json": "{\"g\":1}\n", ".well-known/csaf/v2.0/amber/2099/b.json": "{\"b\":1}\n",
        ".well-known/csaf/v2.0/red/2099/c.json": "{\"c\":1}\n", ".well-known/csaf/.hidden": "secret\n", "secret.txt": "secret\n",
    ]

    private func with(_ body: @Sendable @escaping (House, Door) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-tree-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in Self.files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try await House.with(.sqlite, isEmpty: false) { configuration in
            configuration.advisories = folder.path
        } _: { house async throws in
            try await house.ask { door async throws in try await body(house, door) }
        }
    }

    @Test func openOnesAreForAnybody() async throws {
        try await with { _, door async throws in
            for (path, type) in [
                ("security.txt", "text/plain; charset=utf-8"), ("csaf/provider-metadata.json", "application/json"),
                ("csaf/openpgp/ABC.asc", "application/pgp-keys"), ("csaf/v2.0/clear/2099/a.json", "application/json"),
                ("csaf/v2.0/clear/2099/a.json.sha256", "text/plain; charset=utf-8"), ("csaf/v2.0/clear/", "text/html; charset=utf-8"),
            ] {
                let answer = try await door.get("/.well-known/" + path)
                #expect(answer.status == 200 && answer.headers[.contentType] == type, "\(path) \(answer.status)")
                #expect(answer.headers[.accessControlAllowOrigin] == "*")
                let tag = try #require(answer.headers[.eTag])
                let again = try await door.get("/.well-known/" + path, headers: [("If-None-Match", tag)])
                #expect(again.status == 304 && again.body.isEmpty)
                let head = try await door.send(.head, "/.well-known/" + path)
                #expect(head.status == 200 && head.body.isEmpty && head.headers[.eTag] == tag)
            }
            #expect(try await door.get("/.well-known/csaf/v2.0/clear/2099/a.json").body == "{\"a\":1}\n")
            #expect(try await door.post("/.well-known/csaf/provider-metadata.json").status == 405)
        }
    }

    @Test func closedOnesAreForThoseWhoMayRead() async throws {
        try await with { house, door async throws in
            let places = ["/.well-known/csaf/v2.0/green/2099/g.json", "/.well-known/csaf/v2.0/amber/2099/b.json"]
            for place in places { #expect(try await door.get(place).status == 401) }
            let reader = door.with(token: try await house.token(.viewer))
            for place in places {
                let answer = try await reader.get(place)
                #expect(answer.status == 200 && answer.headers[.accessControlAllowOrigin] == nil)
                #expect(answer.headers[.cacheControl]?.contains("private") == true)
            }
            // A token that may not read here is one that may not read these.
            let secret = SecretToken.random(prefix: "mmt_")
            try await house.registry.perform(
                IssueToken(secret, name: "narrow", permissions: [.readOwn], expiresOn: "2026-12-31"), as: House.person(.viewer))
            for place in places { #expect(try await door.with(token: secret.text).get(place).status == 403) }
            // Nobody gets what is for named recipients, and nobody learns whether it is there.
            for door in [door, reader] { #expect(try await door.get("/.well-known/csaf/v2.0/red/2099/c.json").status == 404) }
        }
    }

    @Test(
        arguments: [
            "/.well-known/csaf/../../secret.txt", "/.well-known/csaf/%2e%2e/%2e%2e/secret.txt", "/.well-known/csaf/..%2f..%2fsecret.txt",
            "/.well-known/csaf/.hidden", "/.well-known/csaf/v2.0/clear/../amber/2099/b.json", "/.well-known/csaf/v2.0/clear/2099",
            "/.well-known/csaf/v2.0/clear/2099/none.json", "/.well-known/csaf/v2.0/pink/a.json", "/.well-known/csaf//v2.0/clear/2099/a.json",
        ])
    func nothingElseIsServed(_ path: String) async throws {
        try await with { house, door async throws in
            #expect(try await door.get(path).status == 404)
            #expect(try await door.with(token: try await house.token(.administrator)).get(path).status == 404)
        }
    }

    @Test func withoutATreeThereIsNothing() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in #expect(try await door.get("/.well-known/security.txt").status == 404) }
        }
    }
}
