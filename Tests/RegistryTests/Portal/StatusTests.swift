import Diagnostics
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// What is public of a product's support, and calendar feeds.
@Suite struct StatusTests {
    @Test(arguments: TestDatabase.present) func onlyWhatWasMadePublicShows(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            #expect(try await registry.ask(PublicStatus(), as: .system).isEmpty)
            // A product that is not on the market, or without a plan, cannot be made public.
            await #expect(throws: RegistryError.self) {
                try await registry.perform(PublishStatus("SCAN-7"), as: LifeDesk.safety, reason: "x")
            }
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(PublishStatus("PUMP-100"), as: LifeDesk.safety) }
            try await registry.perform(PublishStatus("PUMP-100"), as: LifeDesk.safety, reason: "発売")
            let entry = try #require(try await registry.ask(PublicStatus("PUMP-100"), as: .system).first)
            #expect(entry.support.planVersion == 1 && entry.support.eos.map { "\($0)" } == "2039-10-31")
            // A draft changes nothing; its approval does, at once.
            try await registry.perform(
                DraftPlan("PUMP-100", try LifeDesk.days("2026-11-01", "2035-11-01", "2038-10-31"), reason: "改訂", inputs: try LifeDesk.inputs()),
                as: LifeDesk.author)
            #expect(try await registry.ask(PublicStatus("PUMP-100"), as: .system).first?.support.planVersion == 1)
            try await registry.perform(
                ApprovePlan(PlanReference(product: "PUMP-100", number: 2), proof: TestDesk.proof(LifeDesk.safety)), as: LifeDesk.safety)
            #expect(try await registry.ask(PublicStatus("PUMP-100"), as: .system).first?.support.eos.map { "\($0)" } == "2038-10-31")
            try await registry.perform(PublishStatus("PUMP-100", isPublic: false), as: LifeDesk.safety, reason: "誤り")
            #expect(try await registry.ask(PublicStatus(), as: .system).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func aFeedOpensTheCalendarAlone(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, desk in
            let token = SecretToken.random()
            let feed = try await registry.perform(
                IssueCalendarFeed(token, name: "Outlook", product: "PUMP-100", language: .english, expiresOn: "2026-12-31"), as: LifeDesk.author)
            let found = try #require(try await registry.ask(FindCalendarFeed(token), as: .system))
            let principal = found.principal(channel: "calendar")
            #expect(try await !registry.ask(ShowPortfolio(product: "PUMP-100"), as: principal).rows.isEmpty)
            await #expect(throws: RegistryError.self) { try await registry.ask(ShowPortfolio(product: "SCAN-7"), as: principal) }
            await #expect(throws: RegistryError.self) { try await registry.ask(ListProducts(), as: principal) }
            // As an API token it is nothing.
            #expect(try await registry.ask(FindToken(token), as: .system) == nil)
            await #expect(throws: RegistryError.notFound(.calendarFeed, "#\(feed.id)")) {
                try await registry.perform(RevokeCalendarFeed(feed.id), as: LifeDesk.safety)
            }
            try await registry.perform(RevokeCalendarFeed(feed.id), as: LifeDesk.author)
            #expect(try await registry.ask(FindCalendarFeed(token), as: .system) == nil)
            let other = SecretToken.random()
            try await registry.perform(IssueCalendarFeed(other, name: "x", language: .japanese, expiresOn: "2026-11-28"), as: LifeDesk.author)
            desk.clock.now = "2026-11-30T00:00:00Z"
            #expect(try await registry.ask(FindCalendarFeed(other), as: .system) == nil)
        }
    }
}
