import Database
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Links from letters: one notice, one institution, for a time.
@Suite struct LetterLinkTests {
    private let token = SecretToken.random(prefix: "mml_")

    @Test(arguments: TestDatabase.present) func aLinkReadsAndAcknowledges(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, desk in
            let number = try await PortalDesk.notice(to: "H-001", registry)
            try await registry.perform(IssueLetterLink(token, number, to: "H-001", days: 30), as: LifeDesk.author)
            #expect(try await registry.ask(CheckLetterLink(token), as: .system).number == number)
            // Looking whether it opens opens nothing.
            let receipt = try await registry.ask(ShowNotice(number), as: LifeDesk.author).deliveries.first?.receipt
            #expect(receipt?.openedAt == nil)
            #expect(try await registry.perform(OpenLinkedLetter(token), as: .system).openedAt != nil)
            await #expect(throws: RegistryError.self) { try await registry.perform(AcknowledgeLinkedLetter(token, by: " "), as: .system) }
            let letter = try await registry.perform(AcknowledgeLinkedLetter(token, by: "ME室 田中"), as: .system)
            #expect(letter.acknowledgedBy == "ME室 田中")
            desk.clock.now = "2026-12-27T00:00:00Z"
            await #expect(throws: RegistryError.notFound(.letterLink, "")) { try await registry.ask(CheckLetterLink(token), as: .system) }
        }
    }

    /// What was taken back, and what never was, is answered alike.
    @Test(arguments: TestDatabase.present) func aLinkCanBeTakenBack(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let number = try await PortalDesk.notice(to: "H-001", registry)
            // To an institution that got no letter there is no link.
            await #expect(throws: RegistryError.notFound(.notice, number)) {
                try await registry.perform(IssueLetterLink(token, number, to: "H-002"), as: LifeDesk.author)
            }
            try await registry.perform(IssueLetterLink(token, number, to: "H-001"), as: LifeDesk.author)
            #expect(try await registry.ask(ListLetterLinks(number), as: LifeDesk.author).map(\.institution) == ["H-001"])
            await #expect(throws: RegistryError.reasonMissing) {
                try await registry.perform(RevokeLetterLinks(number, to: "H-001"), as: LifeDesk.author)
            }
            #expect(try await registry.perform(RevokeLetterLinks(number, to: "H-001"), as: LifeDesk.author, reason: "宛先違い") == 1)
            for secret in [token, SecretToken("mml_nothing")] {
                await #expect(throws: RegistryError.notFound(.letterLink, "")) { try await registry.perform(OpenLinkedLetter(secret), as: .system) }
                await #expect(throws: RegistryError.notFound(.letterLink, "")) {
                    try await registry.perform(AcknowledgeLinkedLetter(secret, by: "x"), as: .system)
                }
            }
        }
    }

    /// Two people of H-001 and one of H-002 are told by mail.
    private func told(_ registry: Registry) async throws -> String {
        for (name, mail, institution) in [
            ("臨床工学科", "ce@h1.invalid", "H-001"), ("事務", "office@h1.invalid", "H-001"), ("院長", "head@h2.invalid", "H-002"),
        ] { try await LifeDesk.contact(name, mail: mail, at: institution, registry) }
        let draft = try await registry.perform(DraftNotice("PUMP-100", .eos, to: .all), as: LifeDesk.author)
        try await registry.perform(ApproveNotice(draft.number, proof: TestDesk.proof(LifeDesk.safety)), as: LifeDesk.safety)
        return draft.number
    }

    private func take(_ registry: Registry, days: Int = 30) async throws -> [OutgoingLetter] {
        try await registry.perform(TakeLetters(limit: 9, domain: "maker.invalid", links: LetterLinkOrder(days: days)), as: LifeDesk.author)
    }

    private func states(_ number: String, _ registry: Registry) async throws -> [String] {
        try await registry.ask(ShowNotice(number), as: LifeDesk.author).deliveries.map(\.receipt.state.rawValue)
    }

    /// Each letter by mail has a link of its own, and what is done with it says something of that letter alone.
    @Test(arguments: TestDatabase.present) func eachLetterHasItsOwn(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, desk in
            let number = try await told(registry)
            await #expect(throws: RegistryError.self) { try await take(registry, days: 181) }
            let letters = try await take(registry)
            let links = letters.compactMap(\.link)
            #expect(links.count == 3 && Set(links.map(\.secret)).count == 3 && links.allSatisfy { $0.expiresAt == "2026-12-27T00:00:00Z" })
            // The program ends here: whether they arrived is open. Whoever opens one shows that this one did.
            #expect(try await registry.perform(OpenLinkedLetter(links[1].secret), as: .system).letter.addressee == "事務")
            #expect(try await states(number, registry) == ["sending", "opened", "sending"])
            let read = try await registry.perform(AcknowledgeLinkedLetter(links[0].secret, by: "臨床工学 田中"), as: .system)
            #expect(read.letter.addressee == "臨床工学科" && read.acknowledgedBy == "臨床工学 田中")
            #expect(try await states(number, registry) == ["acknowledged", "opened", "sending"])
            // It is not sent again.
            #expect(try await take(registry).isEmpty)
            desk.clock.now = "2026-12-27T00:00:00Z"
            await #expect(throws: RegistryError.notFound(.letterLink, "")) {
                try await registry.perform(OpenLinkedLetter(links[2].secret), as: .system)
            }
        }
    }

    /// What surely did not go out leaves no key behind; where that is open the key opens.
    @Test(arguments: TestDatabase.present) func noKeyIsLeftOfWhatWasNotSent(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let number = try await told(registry)
            let letters = try await take(registry)
            let secrets = letters.compactMap(\.link?.secret)
            try await registry.perform(NoteLetter(letters[0].receipt, .refused("550")), as: LifeDesk.author)
            try await registry.perform(NoteLetter(letters[1].receipt, .deferred("450")), as: LifeDesk.author)
            try await registry.perform(NoteLetter(letters[2].receipt, .unclear("cut")), as: LifeDesk.author)
            for secret in secrets.prefix(2) {
                await #expect(throws: RegistryError.notFound(.letterLink, "")) { try await registry.ask(CheckLetterLink(secret), as: .system) }
            }
            #expect(try await registry.ask(CheckLetterLink(secrets[2]), as: .system).number == number)
            let again = try #require(try await take(registry).first)
            #expect(again.receipt == letters[1].receipt && again.link?.secret != secrets[1] && again.body == letters[1].body)
            try await registry.perform(SettleLetter(letters[2].receipt, wasSent: false), as: LifeDesk.author, reason: "リレーの記録にない")
            await #expect(throws: RegistryError.notFound(.letterLink, "")) { try await registry.ask(CheckLetterLink(secrets[2]), as: .system) }
        }
    }

    /// A trade party reads in no portal: its copy has no link.
    @Test(arguments: TestDatabase.present) func copiesForTradePartiesHaveNone(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            try await LifeDesk.contact("臨床工学科", mail: "ce@h1.invalid", at: "H-001", registry)
            try await registry.perform(ChangeTradeParty("D-001") { $0.mail = "sales@d1.invalid" }, as: LifeDesk.author)
            try await registry.perform(
                PutInChain(DeviceReference(product: "PUMP-100", serial: "SN-1"), "D-001", from: "2026-11-01"), as: LifeDesk.author)
            let draft = try await registry.perform(
                DraftNotice("PUMP-100", .eos, to: .institutions(["H-001"]), withTrade: true), as: LifeDesk.author)
            try await registry.perform(ApproveNotice(draft.number, proof: TestDesk.proof(LifeDesk.safety)), as: LifeDesk.safety)
            #expect(try await take(registry).map { $0.link != nil } == [true, false])
        }
    }

    /// The secret itself is nowhere in the database.
    @Test(arguments: TestDatabase.present) func onlyItsDigestIsKept(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let number = try await PortalDesk.notice(to: "H-001", registry)
            try await registry.perform(IssueLetterLink(token, number, to: "H-001"), as: LifeDesk.author)
            let chain = try await registry.database.read { connection -> [String] in
                var found: [String] = []
                try connection.forEach("SELECT after_text FROM audit_entry", []) { found.append(try $0.optionalText("after_text") ?? "") }
                return found
            }
            #expect(!chain.joined().contains(token.text) && !chain.joined().contains(token.digest))
        }
    }
}
