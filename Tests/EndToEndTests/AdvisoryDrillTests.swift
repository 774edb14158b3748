import Foundation
import TestPrograms
import Testing

/// Issue 9 from end to end: a drill case of the sample maker becomes a published, signed, bilingual advisory on the live server, in order by our checker and by
/// the referee, with every other form made from the same record, and the institutions with affected devices told.
@Suite(.enabled(if: ThrowawayKey.isPossible && MailServer.isPresent, "gpg, openssl or python3-aiosmtpd is missing"))
struct AdvisoryDrillTests {
    private let desk: PSIRTDesk
    private let key: ThrowawayKey
    private let server: DeskServer
    private var tree: String { desk.folder.path("tree") }

    init() throws {
        desk = try PSIRTDesk()
        key = try ThrowawayKey(desk.folder)
        try FileManager.default.createDirectory(atPath: desk.folder.path("tree"), withIntermediateDirectories: true)
        server = try DeskServer(desk.folder, data: desk.folder.path("desk"), settings: "advisories = \"\(desk.folder.path("tree"))\"")
        try #require(server.origin.hasPrefix("https://127.0.0.1:"))
        try desk.prepareAdvisories(base: server.origin + "/.well-known/csaf/")
    }

    @Test func aDrillCaseIsOutInEveryForm() throws {
        let number = try published()
        try provide()
        for version in ["2.0", "2.1"] { try check(version) }
        let mirror = try fetched()
        try Referee.check(mirror, tree: tree, key: "\(tree)/.well-known/csaf/openpgp/\(key.fingerprint).asc")
        for language in ["ja", "en"] { try AdvisoryForms(desk, number, language, mirror).check() }
        try tell(number)
    }

    /// From the case to what is out: two people.
    private func published() throws -> String {
        let subject = try desk.openDrill(
            try desk.judged(), options: "--kind vulnerability --from coordinator --reporter 'vultures@coordinator.example'")
        try desk.done("ito", "case people \(subject) --add ono")
        let number = try desk.advisoryNumber(in: try desk.done("ito", "advisory draft update --case \(subject) --catalog sample.cat"))
        _ = try desk.folder.write(
            "== involvement/reported ja\n調整機関から届出を受けました。\n\n== involvement/reported en\nA coordinator reported it to us.\n", as: "sample.said")
        try desk.done("ito", "advisory edit \(number) --texts sample.said")
        try desk.settleAdvisory(number)
        try desk.done("ito", "advisory submit \(number)")
        try desk.done("ono", "advisory approve \(number) --password-file sample.password")
        try desk.done("ito", "case share \(subject) --tlp CLEAR --consent 'agreed with the coordinator'")
        try desk.done("ito", "advisory publish \(number)")
        return number
    }

    /// What is out goes to the place from which the server, which runs already, serves it.
    private func provide() throws {
        let settings = try desk.folder.write(
            """
            {"schema":"mimamori.provider-settings/1","origin":"\(server.origin)","role":"csaf_trusted_provider","last_updated":"2025-12-01T00:00:00Z",
            "publisher":{"category":"vendor","name":"M","namespace":"https://smd.example","contact":"psirt@smd.example","issuing_authority":"Its maker."},
            "security_txt":{"contacts":["mailto:psirt@smd.example"],"expires":"2026-12-01T00:00:00Z"}}
            """, as: "provider.json")
        let line = ["advisory provide --to", tree, "--settings", settings, "--csaf-version 2.0 --csaf-version 2.1"] + key.options
        let result = try desk.run("ito", line.joined(separator: " "))
        // Every document lies where it says that it lies.
        #expect(result.status == 0 && result.errors.isEmpty && result.output.contains("published 4 documents (4 signed now)"), "\(result)")
    }

    private func check(_ version: String) throws {
        let place = version == "2.0" ? server.origin : server.origin + "/.well-known/csaf/v2.1/provider-metadata.json"
        let result = try desk.run(
            "ito", "advisory check \(place) --role csaf_trusted_provider --allow-loopback --pause 0 --ca-file \(server.certificate)")
        #expect(result.status == 0 && result.output.contains("csaf_trusted_provider: fulfilled"), "\(version): \(result)")
    }

    /// The documents as others get them, with hashes and signatures checked.
    private func fetched() throws -> [String: [String: Any]] {
        var documents: [String: [String: Any]] = [:]
        for version in ["2.0", "2.1"] {
            let mirror = desk.folder.path("mirror-\(version)")
            let result = try desk.run(
                "ito",
                "advisory fetch \(server.origin)/.well-known/csaf/v\(version)/provider-metadata.json \(mirror) --allow-loopback --pause 0 "
                    + "--ca-file \(server.certificate) --fingerprint \(key.fingerprint)")
            #expect(result.status == 0 && result.output.contains("2 new"), "\(result)")
            for path in try FileManager.default.subpathsOfDirectory(atPath: mirror) where path.contains("/20") && path.hasSuffix(".json") {
                let data = try #require(FileManager.default.contents(atPath: mirror + "/" + path))
                documents["\(mirror)/\(path)"] = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            }
        }
        #expect(documents.count == 4)
        return documents
    }

    /// Notices go to exactly the institution that has such a device.
    private func tell(_ number: String) throws {
        for code in ["H-001", "H-002"] {
            try desk.done("ito", "institution add \(code) --name 病院")
            try desk.done("ito", "institution contact add \(code) --name 臨床工学科 --mail ce@\(code.lowercased()).invalid")
        }
        _ = try desk.folder.write("製品コード,製造番号,医療機関コード,リリース,販売日\nMP-300,SN-1,H-001,2.4.1,2026-01-01\n", as: "sample.csv")
        try desk.done("ito", "installed import sample.csv")
        let told = try desk.done("ito", "advisory notify \(number)")
        let notice = String(try #require(told.firstMatch(of: /NT-[0-9A-Z-]+/)).0)
        try desk.done("ono", "notice approve \(notice) --password-file sample.password")
        let mails = try Folder()
        let post = try MailServer.start(mails)
        try desk.done("ito", "notice send --smtp smtp://localhost:\(post.port) --from psirt@smd.example --certificates \(mails.path("cert.pem"))")
        let letters = MailServer.letters(mails)
        #expect(letters.count == 1 && letters[0].contains("X-To: ce@h-001.invalid"))
        let states = try desk.items(try desk.done("ito", "notice show \(notice) --format json")).compactMap { $0["state"] as? String }
        #expect(states == ["sent"])
    }
}
