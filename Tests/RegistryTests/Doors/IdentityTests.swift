import Database
import TestDatabases
import Testing

@testable import Registry

/// Links between people and a provider, on both databases.
@Suite struct IdentityTests {
    private static let identity = ProvenIdentity(issuer: "https://id.example", subject: "7", username: "psirt")
    private static let admin = TestDesk.person(.administrator)
    private static let reason = "a new colleague"

    @Test(arguments: TestDatabase.present) func aLinkedPersonIsLetIn(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let registry = desk.registry
            let person = TestDesk.person(.psirt)
            #expect(try await registry.ask(FindIdentity(Self.identity), as: .system) == nil)
            await #expect(throws: RegistryError.notFound(.linkedIdentity, "psirt")) {
                try await registry.perform(OpenLinkedSession(.random(), Self.identity), as: person)
            }
            try await registry.perform(LinkIdentity(Self.identity, to: "psirt"), as: Self.admin, reason: Self.reason)
            #expect(try await registry.ask(FindIdentity(Self.identity), as: .system) == "psirt")
            let token = SecretToken.random()
            #expect(try await registry.perform(OpenLinkedSession(token, Self.identity), as: person).stage == .full)
            // Nobody else comes in with it, and it cannot be turned to somebody else.
            await #expect(throws: RegistryError.notFound(.linkedIdentity, "viewer")) {
                try await registry.perform(OpenLinkedSession(.random(), Self.identity), as: TestDesk.person(.viewer))
            }
            await #expect(throws: RegistryError.alreadyThere(.linkedIdentity, "psirt")) {
                try await registry.perform(LinkIdentity(Self.identity, to: "viewer"), as: Self.admin, reason: Self.reason)
            }
            await #expect(throws: RegistryError.alreadyThere(.linkedIdentity, "psirt")) {
                let other = ProvenIdentity(issuer: "https://id.example", subject: "8")
                try await registry.perform(LinkIdentity(other, to: "psirt"), as: Self.admin, reason: Self.reason)
            }
            try await registry.perform(UnlinkIdentity(of: "psirt", at: "https://id.example"), as: Self.admin, reason: Self.reason)
            #expect(try await registry.ask(FindIdentity(Self.identity), as: .system) == nil)
            #expect(try await registry.ask(FindSession(token), as: .system) == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func ownLinksNeedThePasswordAndOthersAnAdministrator(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            let person = TestDesk.person(.psirt)
            await #expect(throws: RegistryError.wrongPassword("psirt")) {
                try await desk.registry.perform(LinkIdentity(Self.identity, to: "psirt"), as: person)
            }
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(LinkIdentity(Self.identity, to: "viewer"), as: person, reason: Self.reason)
            }
            await #expect(throws: RegistryError.self) { try await desk.registry.ask(ListIdentities(of: "viewer"), as: person) }
            #expect(try await desk.registry.ask(ListIdentities(), as: person).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func aNameIsAdoptedOnlyByItsOwnHandle(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk async throws in
            await #expect(throws: RegistryError.notFound(.linkedIdentity, "viewer")) {
                try await desk.registry.perform(AdoptIdentity(Self.identity), as: TestDesk.person(.viewer))
            }
            let link = try await desk.registry.perform(AdoptIdentity(Self.identity), as: TestDesk.person(.psirt))
            #expect(link.linkedBy == "psirt" && link.username == "psirt" && link.subject == "7")
        }
    }
}
