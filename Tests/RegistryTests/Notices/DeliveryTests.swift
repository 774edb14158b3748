import Database
import Duties
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Letters on their way: sent once whatever breaks, and what became of each is on record.
@Suite struct DeliveryTests {
    private let author = LifeDesk.author
    private let safety = LifeDesk.safety

    /// A notice of EOS, approved, to two institutions with mail.
    private func notice(_ registry: Registry) async throws -> String {
        try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
        try await LifeDesk.contact("臨床工学科", mail: "ce@h1.invalid", at: "H-001", registry)
        try await LifeDesk.contact("事務", mail: "office@h2.invalid", at: "H-002", registry)
        return try await send(.eos, registry)
    }

    private func send(_ subject: NoticeSubject, _ registry: Registry) async throws -> String {
        let number = try await registry.perform(DraftNotice("PUMP-100", subject), as: author).number
        try await registry.perform(ApproveNotice(number, proof: TestDesk.proof(safety)), as: safety)
        return number
    }

    private func take(_ registry: Registry, _ limit: Int = 10) async throws -> [OutgoingLetter] {
        try await registry.perform(TakeLetters(limit: limit, domain: "maker.invalid"), as: author)
    }

    private func states(_ number: String, _ registry: Registry) async throws -> [String] {
        try await registry.ask(ShowNotice(number), as: author).deliveries.map { "\($0.recipient) \($0.receipt.state.rawValue)" }
    }

    @Test(arguments: TestDatabase.present) func aLetterIsTakenOnce(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            let number = try await notice(registry)
            let first = try #require(try await take(registry, 1).first)
            #expect(first.messageID == "\(number).\(first.receipt).1@maker.invalid")
            // The program ends here, before anybody knows whether it was sent: nobody takes it again.
            let second = try #require(try await take(registry).first)
            #expect(second.receipt != first.receipt)
            #expect(try await take(registry).isEmpty)
            try await registry.perform(NoteLetter(second.receipt, .sent(digest: "ab")), as: author)
            #expect(try await states(number, registry) == ["H-001 sending", "H-002 sent"])
            await #expect(throws: RegistryError.reasonMissing) {
                try await registry.perform(SettleLetter(first.receipt, wasSent: false), as: author)
            }
            try await registry.perform(SettleLetter(first.receipt, wasSent: false), as: author, reason: "リレーの記録にない")
            let again = try #require(try await take(registry).first)
            #expect(again.receipt == first.receipt && again.messageID == "\(number).\(first.receipt).2@maker.invalid")
            // The same letter, word for word.
            #expect(again.body == first.body && again.title == first.title)
        }
    }

    /// However many senders run at once, each letter goes to one of them.
    @Test(arguments: TestDatabase.present) func twoSendersTakeNoLetterTwice(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            for number in 1...6 { try await LifeDesk.contact("係 \(number)", mail: "c\(number)@h1.invalid", at: "H-001", registry) }
            _ = try await notice(registry)
            let taken = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 1...4 {
                    group.addTask {
                        var mine: [Int] = []
                        while let letter = try await self.take(registry, 1).first { mine.append(letter.receipt) }
                        return mine
                    }
                }
                return try await group.reduce(into: [Int]()) { $0 += $1 }
            }
            #expect(taken.count == 8 && Set(taken).count == 8)
        }
    }

    @Test(arguments: TestDatabase.present) func whatTheServerSaysIsOnRecord(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            let number = try await notice(registry)
            let letters = try await take(registry)
            try await registry.perform(NoteLetter(letters[0].receipt, .refused("RCPT failed: 550")), as: author)
            try await registry.perform(NoteLetter(letters[1].receipt, .deferred("450")), as: author)
            #expect(try await states(number, registry) == ["H-001 bounced", "H-002 queued"])
            let shown = try await registry.ask(ShowNotice(number), as: author)
            #expect(shown.deliveries.map(\.receipt.failure) == ["RCPT failed: 550", "450"])
            #expect(shown.notReached == ["H-001", "H-002"])
            await #expect(throws: RegistryError.self) { try await registry.perform(NoteLetter(letters[0].receipt, .sent(digest: "")), as: author) }
            let open = try await take(registry)
            try await registry.perform(NoteLetter(open[0].receipt, .unclear("Recv failure")), as: author)
            #expect(try await states(number, registry) == ["H-001 bounced", "H-002 sending"])
        }
    }

    @Test(arguments: TestDatabase.present) func whatHappensBesideTheServer(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let number = try await notice(registry)
            func record(_ institution: String, _ state: DeliveryState, by person: String? = nil, on day: String? = nil, _ evidence: String? = nil)
                async throws
            {
                try await registry.perform(
                    RecordReceipt(number, institution, state, by: person, on: day, evidence: evidence), as: author)
            }
            for (state, person, day, evidence) in [
                (.acknowledged, nil, nil, nil), (.acknowledged, " ", nil, nil), (.delivered, nil, nil, "x"), (.handedOver, nil, nil, nil),
                (.sent, nil, nil, "x"), (.handedOver, nil, "2026-12-31", "x"), (.handedOver, nil, "2026-13-01", "x"),
            ] as [(DeliveryState, String?, String?, String?)] {
                await #expect(throws: RegistryError.self, "\(state)") { try await record("H-001", state, by: person, on: day, evidence) }
            }
            await #expect(throws: RegistryError.self) { try await record("H-999", .handedOver, "x") }
            // Handed over: it leaves the outbox.
            try await record("H-001", .handedOver, on: "2026-11-26", "受領書 5")
            #expect(try await take(registry).map(\.recipient) == ["東診療所"])
            try await record("H-001", .acknowledged, by: "山田 花子")
            await #expect(throws: RegistryError.self) { try await record("H-001", .bounced, "x") }
            let shown = try await registry.ask(ShowNotice(number), as: author)
            let first = try #require(shown.deliveries.first?.receipt)
            #expect(first.sentAt == "2026-11-25T15:00:00Z" && first.acknowledgedBy == "山田 花子" && first.acknowledgedAt == desk.clock.now)
            #expect(shown.notReached == ["H-002"])
            #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry WHERE after_text LIKE '%山田%' OR before_text LIKE '%山田%'") == 0)
        }
    }

    @Test(arguments: TestDatabase.present) func remindersGoToThoseWhoDidNotAcknowledge(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let number = try await notice(registry)
            #expect(try await registry.perform(RemindNotice(number, afterDays: 0), as: author) == [])
            for letter in try await take(registry) { try await registry.perform(NoteLetter(letter.receipt, .sent(digest: "")), as: author) }
            try await registry.perform(RecordReceipt(number, "H-001", .acknowledged, by: "山田"), as: author)
            #expect(try await registry.perform(RemindNotice(number), as: author) == [])
            desk.clock.now = "2026-12-12T00:00:00Z"
            #expect(try await registry.perform(RemindNotice(number), as: author) == ["H-002"])
            #expect(try await registry.perform(RemindNotice(number, afterDays: 0), as: author) == [])
            let reminder = try #require(try await take(registry).first)
            #expect(reminder.reminder == 1 && reminder.title.hasPrefix("【再通知】"))
        }
    }

    /// After a change exactly those are told again who go by the old day: the one that provably got it, and the one to whom it may have gone.
    @Test(arguments: TestDatabase.present) func exactlyWhoMustBeToldAgain(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            try await InstalledDesk.device("SN-3", at: "H-003", registry: registry)
            let number = try await notice(registry)
            let letters = try await take(registry)
            #expect(letters.map(\.recipient) == ["中央病院", "東診療所"])
            try await registry.perform(NoteLetter(letters[0].receipt, .sent(digest: "")), as: author)
            try await registry.perform(NoteLetter(letters[1].receipt, .refused("550")), as: author)
            try await registry.perform(RecordReceipt(number, "H-001", .acknowledged, by: "山田"), as: author)
            desk.clock.now = "2026-11-28T00:00:00Z"
            try await LifeDesk.plan("2036-11-01", "2040-10-31", reason: "延長", registry)
            func board() async throws -> NoticeBoard { try await registry.ask(ShowNoticeBoard("PUMP-100"), as: author).board }
            // A notice that came back told nobody anything; one that still waits for its hand-over neither.
            #expect(try await board().mustHearAgain(.eos) == ["H-001"])
            #expect(try await board().notReached(.eos) == ["H-002", "H-003"])
            let change = try await registry.perform(DraftNotice("PUMP-100", .eos, to: .institutions(["H-001"])), as: author)
            #expect(change.earlierDay == "2039-10-31" && change.day == "2040-10-31")
            try await registry.perform(ApproveNotice(change.number, proof: TestDesk.proof(safety)), as: safety)
            for letter in try await take(registry) {
                #expect(letter.body.contains("2039-10-31") && letter.body.contains("2040-10-31"))
                try await registry.perform(NoteLetter(letter.receipt, .sent(digest: "")), as: author)
            }
            try await registry.perform(RecordReceipt(change.number, "H-001", .acknowledged, by: "山田"), as: author)
            #expect(try await board().mustHearAgain(.eos) == [])
            let trial = try await registry.ask(
                TryPlan("PUMP-100", [.move(.eos, to: try LifecycleText.day("2041-01-01"))]), as: author
            ).trial
            #expect(trial.newNotices.map(\.recipient) == ["H-001"])
            let days = try await registry.ask(ShowPortfolio(), as: author).rows
            #expect(days.contains { $0.kind == .milestone(.eos) && "\($0.day)" == "2040-10-31" })
        }
    }
}

extension InstalledDesk {
    /// A device at an institution that is registered for it, sold on 2026-11-20.
    static func device(_ serial: String, at institution: String, registry: Registry) async throws {
        try await registry.perform(
            AddInstitution(Institution(code: institution, nameJa: institution, nameEn: institution, kindOfInstitution: .clinic)), as: quality)
        try await device(serial, at: institution, release: "2.0", registry) { $0.soldOn = "2026-11-20" }
    }
}
