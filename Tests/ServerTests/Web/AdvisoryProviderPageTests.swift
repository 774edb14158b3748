import Advisories
import Foundation
import Provider
import Registry
import Testing

@testable import Server

/// How the publication stands: a tree that is in order, one that lacks something, none at all.
@Suite struct AdvisoryProviderPageTests {
    private static let origin = "https://mimamori.example"

    private func page(_ folder: String?, _ body: @Sendable @escaping (House, Browser) async throws -> Void) async throws {
        try await PageHouse.with(advisories: folder) { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("psirt")
                try await browser.open("/advisories/provider")
                try await body(house, browser)
            }
        }
    }

    @Test func withoutATreeThatIsSaid() async throws {
        try await page(nil) { _, browser in
            #expect(browser.status == 200 && browser.page.contains("serves no tree of advisories"))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-empty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await page(folder.path) { _, browser in #expect(browser.page.contains("There is no tree yet")) }
    }

    @Test func aTreeIsHeldAgainstTheRequirements() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-tree-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        guard let time = AdvisoryTime("2026-01-01T00:00:00Z") else { return }
        let settings = ProviderSettings(
            origin: Self.origin, role: .provider, publisher: IssuingParty(name: "Mimamori", namespace: Self.origin), lastUpdated: time)
        _ = try ProviderPublisher(settings).publish([], to: folder.path)
        try await page(folder.path) { _, browser in
            #expect(browser.page.contains("csaf_provider") && browser.page.contains("id=\"requirements\""))
            #expect(browser.page.contains("\(Self.origin)/.well-known/csaf/v2.0/provider-metadata.json"))
        }
        try FileManager.default.removeItem(at: folder.appending(path: ".well-known/csaf/v2.0/clear/feed-tlp-white.json"))
        try await page(folder.path) { _, browser in #expect(browser.page.contains("A requirement is not fulfilled.")) }
    }
}
