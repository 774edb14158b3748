import Foundation
import Testing

/// The story of a device from the command line alone, as the README shows it, with what the program really prints.
struct DeskTourTests {
    private typealias Step = TourStep

    private static let steps: [Step] = [
        Step("", "setup --admin sato --admin-name '佐藤 健' --maker MIMA --maker-name 見守医療機器 --maker-name-en 'Mimamori Medical'"),
        Step("sato", "user add ito --name '伊藤 直子' --role quality --role psirt"), Step("sato", "user add kato --name '加藤 開' --role developer"),
        Step("sato", "user add ono --name '小野 実' --role safety"), Step("ono", "user password ono --password-file sample.password"),
        Step("ito", "product add MP-300 --name '輸液ポンプ MP-300' --name-en 'Infusion Pump MP-300' --class III --udi-di 04912345678904"),
        Step("ito", "release add MP-300@2.4.1"), Step("ito", "release import MP-300@2.4.1 sample-sbom.cdx.json --catalog sample.cat"),
        Step("ito", "component where openssl --versions '<3.0'"),
        Step("ito", "component correct wolfssl --set-cpe 'cpe:2.3:a:wolfssl:wolfssl:{version}:*:*:*:*:*:*:*' --evidence '納品書' --reason '識別子の追加'"),
        Step("ono", "product change MP-300 --class IV", 2),
        Step("kato", "change open MP-300 --kind security --title 'OpenSSLの更新' --description '1.1.1kの脆弱性に対応する' --release 2.4.1"),
        Step("kato", "change request CR-2026-0001"),
        Step("kato", "change analyse CR-2026-0001 --impact 'TLS通信の試験' --function no --because '機能は変わらない' --touches release:MP-300@2.4.1"),
        Step("ono", "change approve CR-2026-0001 --password-file sample.password"), Step("kato", "change implement CR-2026-0001 --text '1.1.1wに更新'"),
        Step("ito", "change verify CR-2026-0001 --text '回帰試験 合格'"), Step("ito", "release freeze MP-300@2.4.1"),
        Step("ito", "release import MP-300@2.4.1 sample-sbom.cdx.json", 2),
        Step("ono", "release approve MP-300@2.4.1 --password-file sample.password"), Step("ito", "release ship MP-300@2.4.1 --on 2026-01-05"),
        Step("ito", "release issue MP-300@2.4.1 --to '中央病院' --form spdx-json-2.3 --output sample-issued.json --reason '契約による提供'"),
        Step("ito", "release holders"), Step("ito", "release status MP-300@2.4.1"), Step("ono", "audit verify"),
    ]

    @Test(arguments: ["ja", "en"]) func printsWhatTheReadmeShows(_ language: String) throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let feeds = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("catalog") }.sorted()
        try #require(try Program.run(["catalog", "import", "--into", folder.path("sample.cat")] + feeds.map(folder.path)).status == 0)
        _ = try folder.write("correct horse battery\n", as: "sample.password")
        let tour = try Self.steps.map { try $0.told(in: folder, language: language) }.joined()
        try Golden.check(tour, "desk.\(language).txt")
    }

    private static let more: [(String, String)] = [
        ("ito", "product variant add MP-300 B --name 'B型'"), ("ito", "product variant change MP-300 B --note '海外向け'"),
        ("ito", "document add MP-300/IFU --kind instructions --title '取扱説明書' --title-en IFU"),
        ("ito", "document version MP-300/IFU@1/ja sample-ifu.txt --dated 2025-12-01"),
        ("ono", "document approve MP-300/IFU@1/ja --password-file sample.password"),
        ("ito", "release clone MP-300@2.4.1 --as-version 2.5"), ("ito", "document attach MP-300/IFU@1/ja MP-300@2.5"),
        ("ito", "document export MP-300/IFU@1/ja --output sample-out.txt"),
        ("ito", "soup add MP-300 openssl --origin open-source --manufacturer 'OpenSSL Software Foundation' --functional 'TLS 1.2'"),
        ("ito", "soup review MP-300@2.4.1 openssl --component-version 1.1.1k --source 'OpenSSL CHANGES' --listed 2025-12-01 --conclusion '影響なし'"),
        ("ito", "supplier add FUNET --name '架空ネット' --sbom"), ("ito", "supplier change FUNET --contact support@funet.invalid"),
        ("ito", "tool add GCC13 --kind compiler --name GCC --release 13.2.0 --supplier FUNET"), ("ito", "tool attach GCC13 MP-300@2.5"),
        ("ito", "tool change GCC13 --validated-on 2025-11-01"), ("ito", "hardware add CPU-1 --name '主制御CPU'"),
        ("ito", "hardware attach CPU-1 MP-300@2.5"), ("ito", "release export-sbom 1 --output sample-back.json"),
        ("ito", "release export-issued MP-300@2.4.1 1 --output sample-issued-back.json"),
        ("kato", "problem report MP-300 --kind security --severity minor --from tester --title '警告の遅れ' --description '1秒遅れる'"),
        ("ito", "problem edit PR-2026-0001 --severity moderate"), ("ito", "problem link PR-2026-0001 --role related document:MP-300/IFU"),
        ("ito", "problem link PR-2026-0001 --role related document-version:MP-300/IFU@1/ja"),
        ("ito", "problem link PR-2026-0001 --role related finding:1"),
    ]

    /// Every list as JSON, held against its schema.
    @Test(.enabled(if: SchemaCheck.isPresent, "python3 with jsonschema is missing")) func listsKeepToTheirSchema() throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let feeds = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("catalog") }.sorted()
        try #require(try Program.run(["catalog", "import", "--into", folder.path("sample.cat")] + feeds.map(folder.path)).status == 0)
        func run(_ person: String, _ command: [String]) throws -> Program.Result {
            try Program.run(
                command.map { $0.hasPrefix("sample") ? folder.path($0) : $0 },
                environment: ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person])
        }
        _ = try folder.write("correct horse battery\n", as: "sample.password")
        for step in Self.steps { _ = try run(step.person, step.command) }
        _ = try folder.write("instructions", as: "sample-ifu.txt")
        // What the tour does not have, so that no list is empty; each must be done.
        for (person, line) in Self.more {
            let result = try run(person, Step(person, line).command)
            #expect(result.status == 0, "\(line): \(result.errors)")
        }
        let status = try run("ito", ["release", "status", "MP-300@2.4.1", "--format", "json"])
        #expect(try SchemaCheck.problem(status.output, "configuration-status") == nil)
        let lists = [
            "user list", "product list", "product show MP-300", "release list MP-300", "release sboms MP-300@2.4.1",
            "release components MP-300@2.4.1",
            "release findings MP-300@2.4.1 --all", "component where openssl", "component corrections", "audit list",
            "change list", "change show CR-2026-0001", "problem list", "problem trends", "release holders",
            "supplier list", "supplier overdue", "supplier show FUNET", "tool list", "tool show GCC13", "hardware list", "hardware show CPU-1",
            "release items MP-300@2.4.1", "release documents MP-300@2.4.1", "release tools MP-300@2.4.1", "release hardware MP-300@2.4.1",
            "release baselines MP-300@2.4.1", "release compare MP-300@2.4.1 MP-300@2.4.1", "release issued MP-300@2.4.1",
            "document list MP-300", "document show MP-300/IFU@1/ja", "document checklist MP-300@2.5", "soup list MP-300@2.4.1",
            "soup gaps MP-300@2.4.1", "soup requirements MP-300@2.4.1", "soup reviews MP-300@2.4.1", "product variant list MP-300",
            "problem show PR-2026-0001", "signature list document:MP-300/IFU@1/ja",
        ]
        for list in lists {
            let person = list.hasPrefix("user") ? "sato" : "ito"
            let result = try run(person, list.split(separator: " ").map(String.init) + ["--format", "json"])
            #expect(result.status == 0, "\(list): \(result.errors)")
            #expect(try SchemaCheck.problem(result.output, "desk-list") == nil, "\(list)")
        }
    }

    /// What the reports say, in both languages.
    @Test(arguments: ["ja", "en"]) func reportsReadAsShown(_ language: String) throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        func run(_ person: String, _ command: [String]) throws {
            let result = try Program.run(
                command.map { $0.hasPrefix("sample") ? folder.path($0) : $0 }, language: language,
                environment: ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person])
            #expect(result.status == 0, "\(command): \(result.errors)")
        }
        _ = try folder.write("correct horse battery\n", as: "sample.password")
        _ = try folder.write("instructions", as: "sample-ifu.txt")
        for step in Self.steps where step.status == 0 && !step.command.contains("--catalog") && step.command[0] != "component" {
            try run(step.person, step.command)
            if step.command.starts(with: ["release", "add"]) { try run("ito", ["release", "import", "MP-300@2.4.1", "sample-sbom.cdx.json"]) }
        }
        for (person, line) in Self.more where !line.contains("finding:") { try run(person, Step(person, line).command) }
        try run("ito", Step("ito", "release import MP-300@2.5 sample-sbom.cdx.json").command)
        var shown = ""
        for report in [
            "release report MP-300@2.4.1 --kind status", "release report MP-300@2.5 --kind soup", "release report MP-300@2.5 --kind tools",
            "change report CR-2026-0001",
        ] {
            try run("ito", report.split(separator: " ").map(String.init) + ["--output", "sample-report.txt"])
            shown += try String(contentsOf: folder.url.appending(path: "sample-report.txt"), encoding: .utf8) + "\n"
        }
        try Golden.check(shown.replacing(try Regex("[0-9a-f]{16,}…?"), with: "…"), "reports.\(language).txt")
    }

    /// Documents of every kind and format, and a backup that becomes a registry again.
    @Test func documentsAndBackup() throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        func run(_ person: String, _ command: [String], data: String = "desk", status: Int32 = 0) throws {
            let result = try Program.run(command, environment: ["MIMAMORI_DATA": folder.path(data), "MIMAMORI_PERSON": person])
            #expect(result.status == status, "\(command): \(result.errors)")
        }
        try run("", ["setup", "--admin", "sato", "--admin-name", "佐藤 健", "--maker", "MIMA", "--maker-name", "見守医療機器"])
        try run("sato", ["user", "add", "ito", "--name", "伊藤 直子", "--role", "quality"])
        try run("ito", ["product", "add", "MP-300", "--name", "輸液ポンプ"])
        try run("ito", ["release", "add", "MP-300@2.4.1"])
        try run("ito", ["release", "import", "MP-300@2.4.1", folder.path("sample-sbom.cdx.json")])
        try run("ito", ["supplier", "add", "FUNET", "--name", "架空ネット", "--sbom"])
        try run(
            "ito",
            ["tool", "add", "GCC13", "--kind", "compiler", "--name", "GCC", "--release", "13.2.0", "--supplier", "FUNET", "--settings", "-O2 -g"])
        try run("ito", ["tool", "attach", "GCC13", "MP-300@2.4.1"])
        try run("ito", ["hardware", "add", "CPU-1", "--name", "主制御CPU"])
        try run("ito", ["hardware", "attach", "CPU-1", "MP-300@2.4.1"])
        try run("ito", ["change", "open", "MP-300", "--kind", "security", "--title", "更新", "--description", "更新する"])
        for (kind, file, start) in [
            ("status", "a.pdf", "%PDF-"), ("soup", "b.html", "<!DOCTYPE html>"), ("tools", "c.xlsx", "PK"), ("status", "d.docx", "PK"),
            ("status", "e.zip", "PK"), ("soup", "f.csv", "\u{FEFF}Title,"), ("tools", "g.csv", "\u{FEFF}Code,"),
        ] {
            try run("ito", ["release", "report", "MP-300@2.4.1", "--kind", kind, "--output", folder.path(file)])
            #expect(try Data(contentsOf: folder.url.appending(path: file)).starts(with: Data(start.utf8)), "\(file)")
        }
        try run("ito", ["change", "report", "CR-2026-0001", "--output", folder.path("e.md")])
        #expect(try String(contentsOf: folder.url.appending(path: "e.md"), encoding: .utf8).contains("CR-2026-0001"))
        try run("ito", ["change", "report", "CR-2026-0001", "--output", folder.path("h.csv")])
        #expect(try String(contentsOf: folder.url.appending(path: "h.csv"), encoding: .utf8).contains("Title,更新"))
        // No format, several tables that are no CSV file, one that is no archive.
        for (kind, file) in [("status", "i.unknown"), ("status", "i.csv"), ("soup", "i.zip")] {
            try run("ito", ["release", "report", "MP-300@2.4.1", "--kind", kind, "--output", folder.path(file)], status: 2)
        }
        try run("ito", ["backup", "--into", folder.path("desk.backup")], status: 2)
        try run("sato", ["backup", "--into", folder.path("desk.backup")])
        try run("", ["restore", "--from", folder.path("desk.backup")], data: "other")
        try run("sato", ["audit", "verify"], data: "other")
        try run("", ["restore", "--from", folder.path("desk.backup")], data: "other", status: 2)
    }

    @Test func whatIsMissingIsSaidPlainly() throws {
        let folder = try Folder()
        let cases: [([String], [String: String], String)] = [
            (["product", "list"], [:], "CLI-010"), (["product", "list", "--data", folder.path("desk")], [:], "CLI-011"),
            (["product", "list", "--data", folder.path("desk"), "--as", "nobody"], [:], "REG-002"),
            (["product", "list", "--database", "mysql://x:secret@y/z", "--as", "a"], [:], "DB-001"),
            (["product", "list", "--database", "postgres://x:secret@127.0.0.1:1/z", "--as", "a"], [:], "DB-002"),
            (["product", "list", "--data", "/proc/desk", "--as", "a"], [:], "INPUT-015"),
        ]
        for (command, environment, code) in cases {
            let result = try Program.run(command, environment: environment)
            #expect(result.status == 2, "\(command)")
            #expect(result.errors.contains(code), "\(command): \(result.errors)")
            #expect(!result.errors.contains("secret"))
        }
        let file = try folder.write("no database, but long enough to be looked at as one ".description, as: "desk.sqlite")
        let result = try Program.run(["product", "list", "--data", folder.url.path, "--as", "a"])
        #expect(result.status == 2)
        #expect(result.errors.contains("DB-006"), "\(file): \(result.errors)")
    }
}
