import Database
import Diagnostics
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Notices from the draft to the outbox: nobody gets what no second person approved, and each recipient gets it once.
@Suite struct NoticeTests {
    private let author = LifeDesk.author
    private let safety = LifeDesk.safety

    private func approve(_ number: String, _ registry: Registry) async throws -> ApproveNotice.Answer {
        try await registry.perform(ApproveNotice(number, proof: TestDesk.proof(safety)), as: safety)
    }

    @Test(arguments: TestDatabase.present) func fromTheDraftToTheOutbox(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let early = await #expect(throws: NoticeError.self) {
                try await registry.perform(DraftNotice("PUMP-100", .eol, to: .all), as: author)
            }
            #expect(early?.code == "NOTICE-005")
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            try await LifeDesk.contact("臨床工学科", mail: "ce@h1.invalid", at: "H-001", registry)
            try await LifeDesk.contact("用度課", mail: "buy@h1.invalid", at: "H-001", registry)
            try await LifeDesk.contact("院長", mail: nil, at: "H-002", registry)
            let notice = try await registry.perform(DraftNotice("PUMP-100", .eol), as: author)
            #expect(notice.number == "NT-2026-0001" && notice.day == "2036-11-01" && notice.earlierDay == nil)
            #expect(try await registry.perform(TakeLetters(limit: 10, domain: "maker.invalid"), as: author).isEmpty)
            await #expect(throws: RegistryError.fourEyes(notice.number)) {
                try await registry.perform(ApproveNotice(notice.number, proof: TestDesk.proof(author)), as: author)
            }
            let answer = try await approve(notice.number, registry)
            #expect(answer.byMail == 2 && answer.byHand == ["H-002"])
            let letters = try await registry.ask(LettersOf(notice.number), as: author)
            #expect(letters.map(\.mail) == ["ce@h1.invalid", "buy@h1.invalid", nil])
            #expect(letters[0].body.contains("2036-11-01") && letters[0].body.contains("- SN-1 2.0") && !letters[0].body.contains("SN-2"))
            #expect(letters[2].recipient == "東診療所" && letters[2].addressee == "院長" && letters[2].date == "2026-11-27")
            #expect(letters.allSatisfy { !$0.body.contains("{{") && !$0.title.contains("{{") })
            await #expect(throws: RegistryError.self) { _ = try await approve(notice.number, registry) }
            #expect(try await desk.count("SELECT COUNT(*) FROM notice_receipt") == 3)
        }
    }

    /// Whoever edited a draft, ever, has written it.
    @Test(arguments: TestDatabase.present) func anEditorDoesNotApprove(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            let number = try await registry.perform(DraftNotice("PUMP-100", .eos, to: .institutions(["H-001"])), as: author).number
            try await registry.perform(
                EditNotice(number, .japanese, title: "EOSのご案内", body: "{{institution}} {{ devices }}\n2行目"), as: safety)
            await #expect(throws: RegistryError.fourEyes(number)) { _ = try await approve(number, registry) }
            let error = await #expect(throws: NoticeError.self) {
                try await registry.perform(EditNotice(number, .japanese, body: "1行目\n2行目 {{eol}}"), as: author)
            }
            #expect(error?.code == "NOTICE-001" && error?.wording.japanese.contains("2行目") == true)
            let open = await #expect(throws: NoticeError.self) {
                try await registry.perform(EditNotice(number, .english, body: "a\nb\n{{devices"), as: author)
            }
            #expect(open == .openField(line: 3))
            try await registry.perform(EditNotice(number, .english, title: "EOS"), as: author)
            // Another edit after it takes nobody's part in the text away.
            await #expect(throws: RegistryError.fourEyes(number)) { _ = try await approve(number, registry) }
            let quality = TestDesk.person(.quality)
            #expect(try await registry.perform(ApproveNotice(number, proof: TestDesk.proof(quality)), as: quality).byHand == ["H-001"])
            await #expect(throws: RegistryError.self) { try await registry.perform(EditNotice(number, .english, title: "x"), as: author) }
            let check = try await registry.ask(SignatureCheck(.notice(number)), as: author)
            #expect(check.map(\.isAboutPresentContent) == [true])
        }
    }

    @Test(arguments: TestDatabase.present) func theMakersOwnLetterReplacesOurs(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            for (body, code) in [("{{no-such}}", "NOTICE-001"), ("x\n{{day}}", "NOTICE-001"), ("{{eol}", "NOTICE-002"), ("{{eol\n}}", "NOTICE-002")] {
                let error = await #expect(throws: NoticeError.self, "\(body)") {
                    try await registry.perform(PutTemplate(.eol, .japanese, title: "t", body: body), as: author)
                }
                #expect(error?.code == code)
            }
            try await registry.perform(PutTemplate(.eol, .japanese, title: "弊社 {{product}}", body: "EOLは{{eol}}。{{maker}} {{number}}"), as: author)
            #expect(try await registry.ask(ShowTemplate(.eol, .japanese), as: author).isOwn)
            let notice = try await registry.perform(DraftNotice("PUMP-100", .eol), as: author)
            let letter = try await registry.ask(ShowNotice(notice.number), as: author).letters.first
            #expect(letter?.title == "弊社 輸液ポンプ 100" && letter?.body == "EOLは2036-11-01。見守医療 NT-2026-0001")
        }
    }

    /// Every letter that comes with the program can be filled, in both languages.
    @Test(arguments: TemplateKey.allCases) func ourOwnLettersUseOnlyTheirFields(_ key: TemplateKey) throws {
        for language in Language.allCases {
            let (title, body) = BuiltInTemplates.letter(key, language)
            let values = Dictionary(uniqueKeysWithValues: key.fields.map { ($0, "x") })
            #expect(!(try TemplateText.fill(title, values)).contains("{{"))
            let filled = try TemplateText.fill(body, values)
            #expect(filled.contains("{{devices}}"))
        }
    }

    @Test(arguments: TestDatabase.present) func thePlanMustStillHold(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            let number = try await registry.perform(DraftNotice("PUMP-100", .eol), as: author).number
            try await LifeDesk.plan("2035-11-01", "2039-10-31", reason: "前倒し", registry)
            let error = await #expect(throws: RegistryError.self) { _ = try await approve(number, registry) }
            #expect(error?.code == "REG-007")
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(CancelNotice(number), as: author) }
            #expect(try await registry.perform(CancelNotice(number), as: author, reason: "計画の変更").state == .cancelled)
        }
    }

    @Test(arguments: TestDatabase.present) func nobodyAndTheUnknown(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            // Hand-over papers are not due for years.
            let nobody = await #expect(throws: NoticeError.self) { try await registry.perform(DraftNotice("PUMP-100", .handOver), as: author) }
            #expect(nobody == .nobody(subject: "hand-over"))
            await #expect(throws: RegistryError.notFound(.institution, "H-999")) {
                try await registry.perform(DraftNotice("PUMP-100", .eol, to: .institutions(["H-999"])), as: author)
            }
            let part = await #expect(throws: NoticeError.self) {
                try await registry.perform(DraftNotice("PUMP-100", .componentEnd("component:linux@5.10.1"), to: .all), as: author)
            }
            #expect(part?.code == "NOTICE-005")
            await #expect(throws: NoticeError.self) {
                try await registry.perform(DraftNotice("PUMP-100", .package(.eos), to: .all), as: author)
            }
        }
    }

    /// Copies go to whoever stands in the chain of a device there.
    @Test(arguments: TestDatabase.present) func tradePartiesGetCopies(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            try await registry.perform(PutInChain(DeviceReference(product: "PUMP-100", serial: "SN-1"), "D-001"), as: author)
            let number = try await registry.perform(DraftNotice("PUMP-100", .eol, withTrade: true), as: author).number
            #expect(try await approve(number, registry).byHand == ["H-001", "H-002", "D-001"])
            let copy = try #require(try await registry.ask(LettersOf(number), as: author).last)
            #expect(copy.recipient == "販売社" && copy.body.contains("SN-1") && !copy.body.contains("SN-2"))
            // What became of the copy is on record per link of the chain, and apart from the institutions.
            try await registry.perform(
                RecordReceipt(number, "D-001", .handedOver, on: "2026-11-27", evidence: "受領書 8", isParty: true), as: author)
            let party = try await registry.ask(ShowTradeParty("D-001"), as: author)
            #expect(party.copies.map(\.notice) == [number] && party.copies.map(\.receipt.state) == [.handedOver])
            #expect(try await registry.ask(ShowNotice(number), as: author).notReached.contains("H-001"))
            await #expect(throws: RegistryError.self) {
                try await registry.perform(RecordReceipt(number, "H-001", .handedOver, evidence: "x", isParty: true), as: author)
            }
        }
    }

    /// After EOS information still goes out, and says who answers for continued use.
    @Test(arguments: TestDatabase.present) func informationGoesOnAfterEOS(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, desk in
            try await LifeDesk.contact("臨床工学科", mail: "ce@h1.invalid", at: "H-001", registry)
            desk.clock.now = "2039-11-10T00:00:00Z"
            for (milestone, day) in [(DeviceMilestone.eol, "2036-11-01"), (.eos, "2039-10-31")] {
                try await registry.perform(RecordMilestone("PUMP-100", milestone, on: day, evidence: "記録"), as: author)
            }
            #expect(try await registry.ask(ShowLifecycle("PUMP-100"), as: author).stage.stage == .endOfSupport)
            // Who was not told is still to be told, late: nothing is dropped because support ended.
            let board = try await registry.ask(ShowNoticeBoard("PUMP-100"), as: author).board
            #expect(board.notices.contains { $0.recipient == "H-001" && $0.subject == .handOver && $0.isLate })
            for subject in [NoticeSubject.securityState, .handOver] {
                let number = try await registry.perform(DraftNotice("PUMP-100", subject, to: .institutions(["H-001"])), as: author).number
                _ = try await approve(number, registry)
                let letter = try #require(try await registry.perform(TakeLetters(of: number, limit: 1, domain: "maker.invalid"), as: author).first)
                #expect(letter.body.contains("SN-1"))
                if subject == .handOver { #expect(letter.body.contains("責任")) }
            }
            let shown = try await registry.ask(ShowPortal(), as: PortalDesk.first)
            #expect(shown.products.map(\.support.stage) == [.endOfSupport] && shown.notices.count == 2)
        }
    }

    /// A component's end is told to those whose release has it.
    @Test(arguments: TestDatabase.present) func theEndOfAComponent(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            try await registry.perform(
                ChangeInstalledDevice(DeviceReference(product: "PUMP-100", serial: "SN-2"), DevicePlacement(release: "1.0")), as: author)
            try await registry.perform(
                StateEnd(try EndSubject("component:linux"), .vendor, .securitySupport, .day, on: "2031-12-31", reference: "https://vendor.invalid"),
                as: author)
            let subject = NoticeSubject.componentEnd("component:linux@5.10.1")
            let number = try await registry.perform(DraftNotice("PUMP-100", subject), as: author).number
            #expect(try await approve(number, registry).byHand == ["H-001"])
            let letter = try #require(try await registry.ask(LettersOf(number), as: author).first)
            #expect(letter.body.contains("linux 5.10.1") && letter.body.contains("2031-12-31"))
        }
    }

    /// What stands in a reason must not be read as a field.
    @Test(arguments: TestDatabase.present) func aReasonIsNoTemplate(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            try await registry.perform(PutTemplate(.eol, .japanese, title: "t", body: "{{reason}}"), as: author)
            try await LifeDesk.plan("2035-11-01", "2039-10-31", reason: "{{number}} {{no-such", registry)
            let number = try await registry.perform(DraftNotice("PUMP-100", .eol), as: author).number
            _ = try await approve(number, registry)
            #expect(try await registry.ask(LettersOf(number), as: author).first?.body == "{ {number}} { {no-such")
        }
    }
}
