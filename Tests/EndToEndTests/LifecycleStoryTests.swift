import Foundation
import Testing

/// Issue 7 from end to end, from the command line alone: plan a device whose system ends earlier, see it, decide, tell, prove, change, tell again.
struct LifecycleStoryTests {
    private let folder: Folder
    private let items: (String) throws -> [[String: Any]]

    init() throws {
        folder = try Folder()
        items = { text in
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            return try #require(answer["items"] as? [[String: Any]])
        }
    }

    @discardableResult
    private func run(_ person: String, _ command: String, _ status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let words = command.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        let result = try Program.run(
            words.map { $0.hasPrefix("FOLDER/") ? folder.path(String($0.dropFirst("FOLDER/".count))) : $0 }, language: "ja",
            environment: ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person])
        #expect(result.status == status, "\(command): \(result.errors)", sourceLocation: sourceLocation)
        return status == 2 ? result.errors : result.output
    }

    /// The maker, a product with its SBOM, four institutions and their devices.
    private func prepare(_ mails: [String] = ["ce@h1.invalid", "refuse@h2.invalid", "cut@h3.invalid", "later@h4.invalid"]) throws {
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        _ = try folder.write("correct horse battery\n", as: "password")
        try run("", "setup --admin sato --admin-name 佐藤 --maker MIHON --maker-name 見本医療機器 --maker-name-en Mihon")
        try run("sato", "user add ito --name 伊藤 --role quality --role psirt")
        try run("sato", "user add ono --name 小野 --role safety")
        try run("ono", "user password ono --password-file FOLDER/password")
        try run("ito", "product add MP-300 --name '輸液ポンプ MP-300' --name-en 'Infusion Pump MP-300'")
        try run("ito", "release add MP-300@2.4.1")
        try run("ito", "release import MP-300@2.4.1 FOLDER/sample-sbom.cdx.json")
        for (place, mail) in mails.enumerated() {
            let code = "H-00\(place + 1)"
            try run("ito", "institution add \(code) --name 病院\(code)")
            try run("ito", "institution contact add \(code) --name 臨床工学科 --mail \(mail)")
        }
        let header = "製品コード,製造番号,医療機関コード,リリース,販売日\n"
        _ = try folder.write(header + "MP-300,SN-1,H-001,2.4.1,2026-01-01\nMP-300,SN-2,H-999,2.4.1,2026-01-01\n", as: "wrong.csv")
        let refused = try run("ito", "installed import FOLDER/wrong.csv", 2)
        #expect(refused.contains("3行目 医療機関コード: 医療機関「H-999」がありません。"))
        #expect(try items(try run("ito", "installed list --format json")).isEmpty)
        let rows = (1...mails.count).map { "MP-300,SN-\($0),H-00\($0),2.4.1,2026-01-01\n" }.joined()
        _ = try folder.write(header + rows, as: "devices.csv")
        #expect(try run("ito", "installed import FOLDER/devices.csv --dry-run").contains("追加 \(mails.count)"))
        try run("ito", "installed import FOLDER/devices.csv")
    }

    private func plan() throws {
        let inputs = ["hardware_supply", "third_party_software", "development_environment"].map { " --input '\($0)|調査済み|設計会議 3|2025-12-01|high'" }
        let options = inputs.joined()
        #expect(
            try run("ito", "lifecycle plan MP-300 --release 2026-01-01 --eol 2036-01-01 --eos 2035-12-31 --reason x" + options, 2).contains(
                "LIFE-001"))
        try run("ito", "lifecycle plan MP-300 --release 2026-01-01 --eol 2036-01-01 --eos 2038-12-31 --reason 設計時の計画" + options)
        try run(
            "ito",
            "lifecycle end state component:linux-kernel@5.10 --origin vendor --meaning security_support --day 2026-12-31 --reference https://www.kernel.org/"
        )
        let check = try items(try run("ito", "lifecycle check MP-300 --format json", 1))
        let first = try #require(check.first)
        #expect(first["resource"] as? String == "component:linux-kernel@5.10.92" && first["finding"] as? String == "collides")
        #expect(first["daysToEol"] as? Int == 3288 && first["end"] as? String == "2026-12-31")
        #expect(check.dropFirst().allSatisfy { $0["finding"] as? String == "open" })
        try run("ito", "lifecycle decide MP-300 component:linux-kernel@5.10.92 other_generation --because '次のLTSへ更新(計画書 9)'")
        #expect(try items(try run("ito", "lifecycle check MP-300 --format json", 1)).first?["finding"] as? String == "treated")
        #expect(try run("ito", "lifecycle approve MP-300#1 --password-file FOLDER/password", 2).contains("REG-"))
        try run("ono", "lifecycle approve MP-300#1 --password-file FOLDER/password")
        try run("ito", "lifecycle milestone MP-300 release --on 2026-01-01 --evidence '出荷判定 1'")
        try run("ito", "lifecycle timeline MP-300 --output FOLDER/timeline.svg")
        #expect(try String(contentsOfFile: folder.path("timeline.svg"), encoding: .utf8).contains("linux-kernel"))
    }

    private func letters(_ subject: String, to: String = "due") throws -> String {
        let drafted = try run("ito", "notice draft MP-300 \(subject) --to \(to)")
        let number = String(drafted.drop { $0 != "N" }.prefix { !$0.isWhitespace })
        try run("ono", "notice approve \(number) --password-file FOLDER/password")
        return number
    }

    private func states(_ number: String) throws -> [String] {
        try items(try run("ito", "notice show \(number) --format json")).map { "\($0["recipient"] as? String ?? "") \($0["state"] as? String ?? "")" }
    }

    @Test(.enabled(if: MailServer.isPresent, "python3-aiosmtpd or openssl is missing")) func planTellProveChangeTellAgain() throws {
        try prepare()
        try plan()
        #expect(try items(try run("ito", "lifecycle board MP-300 --format json")).filter { $0["subject"] as? String == "eos" }.count == 4)
        let number = try letters("eos")
        let mails = try Folder()
        let server = try MailServer.start(mails)
        let send = "notice send --smtp smtp://localhost:\(server.port) --from support@mihon.invalid"
        // The certificate is not one that the system trusts: nothing is sent, and everything waits.
        #expect(try run("ito", send, 2).contains("MAIL-004"))
        #expect(Set(try states(number)) == ["H-001 queued", "H-002 queued", "H-003 queued", "H-004 queued"])
        let trusted = "\(send) --certificates \(mails.path("cert.pem"))"
        #expect(try run("ito", trusted, 1).contains("送信 1、不達 1、保留 1、結果不明 1"))
        #expect(try states(number) == ["H-001 sent", "H-002 bounced", "H-003 sending", "H-004 queued"])
        // What is open or refused is never sent again by itself; what had to wait is.
        #expect(try run("ito", trusted, 1).contains("送信 0、不達 0、保留 1、結果不明 0"))
        let came = MailServer.letters(mails)
        #expect(came.count == 2 && came[0].contains("X-To: ce@h1.invalid") && came[1].contains("X-To: cut@h3.invalid"))
        #expect(came[0].contains("Message-ID: <\(number).") && came[0].contains("JVBERi0"))
        #expect(try run("ito", "notice settle 3 --sent", 2).contains("REG-011"))
        try run("ito", "notice settle 3 --sent --reason 'リレーの記録で確認'")
        try run("ito", "notice receipt \(number) H-001 acknowledged --by '山田 花子'")
        try run("ito", "notice print \(number) --output FOLDER/letters")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("letters")).count == 4)
        #expect(try items(try run("ito", "notice show \(number) --not-reached --format json")).count == 3)
        try change(after: number)
        try record(number)
    }

    /// The program is killed when the server has the letter and before it says so: whether it arrived is open, and nothing goes twice.
    @Test(.enabled(if: MailServer.isPresent, "python3-aiosmtpd or openssl is missing")) func aKilledSenderSendsNothingTwice() throws {
        try prepare(["crash@h1.invalid", "ce@h2.invalid"])
        try plan()
        let number = try letters("eos")
        let mails = try Folder()
        let server = try MailServer.start(mails)
        let send = [
            "notice", "send", "--smtp", "smtp://localhost:\(server.port)", "--from", "support@mihon.invalid",
            "--certificates", mails.path("cert.pem"),
        ]
        let environment = ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": "ito"]
        let killed = try Program.run(
            send, environment: environment, launcher: ["/bin/sh", "-c", #"echo $$ >"$0" && exec "$@""#, mails.path("pid")])
        #expect(killed.status == -SIGKILL)
        #expect(try states(number) == ["H-001 sending", "H-002 queued"])
        #expect(try Program.run(send, environment: environment).output == "sent 1, refused 0, waiting 0, open 0\n")
        #expect(try Program.run(send, environment: environment).output == "sent 0, refused 0, waiting 0, open 0\n")
        #expect(MailServer.letters(mails).map { $0.prefix { $0 != "\r\n" } } == ["X-To: crash@h1.invalid", "X-To: ce@h2.invalid"])
        #expect(try states(number) == ["H-001 sending", "H-002 sent"])
        // The relay's record says that it never took it: a person puts it back into the outbox.
        let receipt = try items(try run("ito", "notice show \(number) --format json")).first?["receipt"] as? Int ?? 0
        try run("ito", "notice settle \(receipt) --no-sent --reason 'リレーの記録になし'")
        #expect(try states(number) == ["H-001 queued", "H-002 sent"])
    }

    /// Who got the old day, or may have got it, is told again; whom nothing reached is told for the first time.
    private func change(after number: String) throws {
        let inputs = ["hardware_supply", "third_party_software", "development_environment"].map { " --input '\($0)|変更なし|設計会議 4|2026-01-01|high'" }
        try run("ito", "lifecycle try MP-300 --eos 2039-12-31")
        try run(
            "ito", "lifecycle plan MP-300 --release 2026-01-01 --eol 2036-01-01 --eos 2039-12-31 --reason 部品供給の延長" + inputs.joined())
        try run("ono", "lifecycle approve MP-300#2 --password-file FOLDER/password")
        let changed = try items(try run("ito", "lifecycle board MP-300 --changed --format json"))
        #expect(changed.map { $0["recipient"] as? String } == ["H-001", "H-003"])
        #expect(changed.allSatisfy { $0["subject"] as? String == "eos" && $0["day"] as? String == "2039-12-31" })
        let again = try letters("eos", to: "H-001,H-003")
        #expect(try run("ito", "notice text \(again)").contains("2038-12-31"))
    }

    private func record(_ number: String) throws {
        try run("ito", "lifecycle record MP-300 --output FOLDER/record.pdf")
        #expect(try Data(contentsOf: URL(filePath: folder.path("record.pdf"))).starts(with: Data("%PDF-".utf8)))
        try run("ito", "lifecycle record MP-300 --output FOLDER/record.txt")
        let text = try String(contentsOfFile: folder.path("record.txt"), encoding: .utf8)
        for words in [number, "山田 花子", "設計時の計画", "部品供給の延長", "次のLTSへ更新", "linux-kernel 5.10.92", "ono"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(try run("ito", "lifecycle calendar --format ics").hasPrefix("BEGIN:VCALENDAR"))
        try run("ono", "audit verify")
    }

    /// Every list as JSON, held against its schema.
    @Test(.enabled(if: SchemaCheck.isPresent, "python3 with jsonschema is missing")) func listsKeepToTheirSchema() throws {
        try prepare()
        try plan()
        let number = try letters("eol")
        try run("ito", "institution party add D-001 --name 販売社 --trade distributor")
        try run("ito", "installed chain MP-300/SN-1 D-001 --from 2026-01-01")
        try run("ito", "lifecycle legacy judge MP-300 2.4.1 legacy --because TLS")
        try run("ito", "lifecycle policy MP-300 --lead-months 24 --because 更新予算の周期")
        for (list, status) in [
            ("institution list", 0), ("institution show H-001", 0), ("institution party list", 0), ("installed list", 0),
            ("installed show MP-300/SN-1", 0),
            ("installed import FOLDER/devices.csv --dry-run", 0), ("installed where linux-kernel", 0), ("installed rollout list", 0),
            ("lifecycle plans MP-300", 0), ("lifecycle show MP-300", 0), ("lifecycle check MP-300", 1), ("lifecycle board MP-300", 0),
            ("lifecycle try MP-300 --eos 2040-01-01", 0), ("lifecycle calendar", 0), ("lifecycle gates MP-300", 0), ("lifecycle end list", 0),
            ("lifecycle legacy status MP-300", 0), ("lifecycle legacy sweep MP-300", 0), ("notice list", 0), ("notice show \(number)", 0),
        ] as [(String, Int32)] {
            let text = try run("ito", "\(list) --format json", status)
            #expect(try SchemaCheck.problem(text, "desk-list") == nil, "\(list)")
        }
    }
}
