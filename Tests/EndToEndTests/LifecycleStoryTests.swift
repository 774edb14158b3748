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
        let desk = try ServedDesk(folder.path("desk"))
        let trusted = "\(send) --certificates \(mails.path("cert.pem")) --portal \(desk.address)"
        #expect(try run("ito", "\(trusted) --link-days 181", 2).contains("REG-"))
        #expect(try run("ito", "\(send) --portal http://desk.invalid", 2).contains("MAIL-006"))
        #expect(try run("ito", trusted, 1).contains("送信 1、不達 1、保留 1、結果不明 1"))
        #expect(try states(number) == ["H-001 sent", "H-002 bounced", "H-003 sending", "H-004 queued"])
        // What is open or refused is never sent again by itself; what had to wait is.
        #expect(try run("ito", trusted, 1).contains("送信 0、不達 0、保留 1、結果不明 0"))
        let came = MailServer.letters(mails)
        #expect(came.count == 2 && came[0].contains("X-To: ce@h1.invalid") && came[1].contains("X-To: cut@h3.invalid"))
        #expect(came[0].contains("Message-ID: <\(number).") && came[0].contains("JVBERi0"))
        #expect(try run("ito", "notice settle 3 --sent", 2).contains("REG-011"))
        try run("ito", "notice settle 3 --sent --reason 'リレーの記録で確認'")
        // The institution has no account: the link in its mail reads and acknowledges the notice. The key of the letter that did not go out opens nothing.
        let link = try #require(MailServer.link(came[0]))
        #expect(link.hasPrefix("\(desk.address)/letters/mml_"))
        #expect(try ServedDesk.acknowledge(link, as: "山田 花子").contains("山田 花子"))
        #expect(try ServedDesk.acknowledge(link.dropLast(3) + "AAA", as: "x").contains("SRV-062"))
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
            "--certificates", mails.path("cert.pem"), "--portal", "https://desk.invalid",
        ]
        let environment = ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": "ito"]
        let killed = try Program.run(
            send, environment: environment, launcher: ["/bin/sh", "-c", #"echo $$ >"$0" && exec "$@""#, mails.path("pid")])
        #expect(killed.status == -SIGKILL)
        #expect(try states(number) == ["H-001 sending", "H-002 queued"])
        let letter = try #require(MailServer.letters(mails).first)
        #expect(try Program.run(send, environment: environment).output == "sent 1, refused 0, waiting 0, open 0\n")
        #expect(try Program.run(send, environment: environment).output == "sent 0, refused 0, waiting 0, open 0\n")
        #expect(MailServer.letters(mails).map { $0.prefix { $0 != "\r\n" } } == ["X-To: crash@h1.invalid", "X-To: ce@h2.invalid"])
        #expect(try states(number) == ["H-001 sending", "H-002 sent"])
        // The letter did arrive, and its link opens although nobody knew: what the institution does with it settles the question.
        let desk = try ServedDesk(folder.path("desk"))
        let link = try #require(MailServer.link(letter)).replacing("https://desk.invalid", with: desk.address)
        #expect(try ServedDesk.acknowledge(link, as: "Dr. Mori").contains("Dr. Mori"))
        #expect(try states(number) == ["H-001 acknowledged", "H-002 sent"])
        #expect(try Program.run(send, environment: environment).output == "sent 0, refused 0, waiting 0, open 0\n")
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

    /// What the pages do is done by commands too: members of the portal, links by hand, calendar addresses, the public status.
    @Test func whatPagesHaveIsThereAsCommands() throws {
        try prepare(["ce@h1.invalid", "ce@h2.invalid"])
        try plan()
        let number = try letters("eos")
        try run("sato", "user add nurse --name 看護師 --role institution")
        try run("ito", "institution member link nurse H-001", 2)
        try run("sato", "institution member link nurse H-001")
        #expect(try items(try run("sato", "institution member list H-001 --format json")).map { $0["handle"] as? String } == ["nurse"])
        try run("sato", "institution member unlink nurse")
        #expect(try items(try run("sato", "institution member list --format json")).isEmpty)
        #expect(try run("ito", "notice link issue \(number) H-001", 2).contains("--portal"))
        let link = try run("ito", "notice link issue \(number) H-001 --days 30 --portal https://desk.invalid/")
        #expect(link.hasPrefix("https://desk.invalid/letters/mml_") && link.split(separator: "\n").count == 1)
        let links = try items(try run("ito", "notice link list \(number) --format json"))
        #expect(links.map { $0["institution"] as? String } == ["H-001"] && links.first?["expires"] as? String == "2026-01-31T00:00:00Z")
        let desk = try ServedDesk(folder.path("desk"))
        let here = link.trimmingCharacters(in: .whitespacesAndNewlines).replacing("https://desk.invalid", with: desk.address)
        #expect(try ServedDesk.acknowledge(here, as: "山田 花子").contains("山田 花子"))
        #expect(try states(number) == ["H-001 acknowledged", "H-002 queued"])
        #expect(try run("ito", "notice link revoke \(number) H-001", 2).contains("REG-"))
        #expect(try run("ito", "notice link revoke \(number) H-001 --reason 宛先違い").contains("1件"))
        #expect(try ServedDesk.acknowledge(here, as: "x").contains("SRV-062"))
        let feed = try run("ito", "lifecycle calendar-feed issue 部署の予定 --until 2026-12-31 --portal \(desk.address)")
        let calendar = try ServedDesk.text(of: feed.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR") && calendar.contains("EOS"))
        #expect(try items(try run("ito", "lifecycle calendar-feed list --format json")).count == 1)
        #expect(try run("ono", "lifecycle calendar-feed revoke 1", 2).contains("REG-"))
        try run("ito", "lifecycle calendar-feed revoke 1")
        #expect(try !ServedDesk.text(of: feed.trimmingCharacters(in: .whitespacesAndNewlines)).hasPrefix("BEGIN"))
        #expect(try run("ono", "lifecycle publish MP-300", 2).contains("REG-"))
        try run("ono", "lifecycle publish MP-300 --reason 販売開始")
        let status = try items(try run("ito", "lifecycle status --format json")).first
        #expect(status?["product"] as? String == "MP-300" && status?["stage"] as? String == "support" && status?["eos"] as? String == "2038-12-31")
        #expect(try ServedDesk.text(of: "\(desk.address)/support/MP-300").contains("2038-12-31"))
        try run("ono", "lifecycle publish MP-300 --no-public --reason 訂正")
        #expect(try items(try run("ito", "lifecycle status --format json")).isEmpty)
        try run("ito", "institution party add L-001 --name 貸与社 --trade lessor")
        try run("ito", "institution party change L-001 --mail desk@l1.invalid")
        try run("ito", "installed chain MP-300/SN-1 L-001 --from 2026-01-01")
        #expect(try run("ito", "installed chain MP-300/SN-1 L-001 --leave").contains("外れました"))
    }

    /// Dates of a source come from a catalogue, with what speaks for them, and count once a person has confirmed what only a name leads to.
    @Test func datesOfSourcesAreInputs() throws {
        try prepare(["ce@h1.invalid"])
        let feed = """
            {"schema_version":"1.2.0","last_modified":"2025-12-01T00:00:00+00:00","result":[{"name":"linux","label":"Linux Kernel","identifiers":[],
             "releases":[{"name":"5.10","eolFrom":"2026-12-31"},{"name":"6.1","eolFrom":"2027-12-31"}]}]}
            """
        try run("", "catalog import --into FOLDER/sources.cat \(try folder.write(feed, as: "eol.json"))")
        #expect(try run("ito", "lifecycle source list MP-300").contains("lifecycle source take"))
        try run("ito", "lifecycle source take MP-300 --catalog FOLDER/sources.cat --named linux")
        try run("ito", "lifecycle plan MP-300 --release 2026-01-01 --eol 2036-01-01 --eos 2038-12-31 --reason 設計時の計画")
        func end() throws -> [String: Any]? {
            try items(try run("ito", "lifecycle check MP-300 --all --format json", 1)).first {
                $0["resource"] as? String == "component:linux-kernel@5.10.92"
            }
        }
        #expect(try end()?["end"] as? String == nil)
        #expect(try run("ito", "lifecycle source map component:linux-kernel endoflife.date bsd --because x", 2).contains("REG-"))
        try run("ito", "lifecycle source map component:linux-kernel endoflife.date linux --because '同じカーネル'")
        #expect(try end()?["end"] as? String == "2026-12-31")
        let listed = try items(try run("ito", "lifecycle source list MP-300 --format json")).first { $0["product"] as? String == "linux" }
        #expect(listed?["series"] as? String == "5.10" && listed?["counts"] as? Bool == true && listed?["confidence"] as? String == "high")
        #expect((listed?["dates"] as? String)?.contains("要確認") == true)
        try run("ito", "lifecycle source word endoflife.date linux eolFrom security_support --evidence https://www.kernel.org/")
        let sure = try items(try run("ito", "lifecycle source list MP-300 --format json")).first { $0["product"] as? String == "linux" }
        #expect((sure?["dates"] as? String)?.contains("確認済み") == true)
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
            ("notice link list \(number)", 0), ("lifecycle calendar-feed list", 0), ("lifecycle status", 0), ("lifecycle source list MP-300", 0),
        ] as [(String, Int32)] {
            let text = try run("ito", "\(list) --format json", status)
            #expect(try SchemaCheck.problem(text, "desk-list") == nil, "\(list)")
        }
    }
}
