import Database
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
