import Database
import Lifecycle
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// What an institution sees, and that it sees nothing else.
@Suite struct PortalTests {
    @Test(arguments: TestDatabase.present) func anInstitutionSeesItsOwn(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let number = try await PortalDesk.notice(to: "H-001", registry)
            let first = try await registry.ask(ShowPortal(), as: PortalDesk.first)
            #expect(first.institution.code == "H-001" && first.products.map(\.code) == ["PUMP-100"])
            #expect(first.products.first?.support.stage == .support)
            #expect(first.products.first?.support.eos.map { "\($0)" } == "2039-10-31")
            #expect(first.notices.map(\.number) == [number])
            let second = try await registry.ask(ShowPortal(), as: PortalDesk.second)
            #expect(second.products.map(\.code) == ["PUMP-100", "SCAN-7"] && second.notices.isEmpty)
            let pump = try await registry.ask(ShowPortalProduct("PUMP-100"), as: PortalDesk.first)
            #expect(pump.devices.compactMap(\.device.serial) == ["SN-1"])
        }
    }

    /// What belongs to another institution is not there, in the very words of what is nowhere.
    @Test(arguments: TestDatabase.present) func othersAreNowhere(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let number = try await PortalDesk.notice(to: "H-002", registry)
            for (there, nowhere) in [("SCAN-7", "NO-SUCH")] {
                await #expect(throws: RegistryError.notFound(.product, there)) {
                    try await registry.ask(ShowPortalProduct(there), as: PortalDesk.first)
                }
                await #expect(throws: RegistryError.notFound(.product, nowhere)) {
                    try await registry.ask(ShowPortalProduct(nowhere), as: PortalDesk.first)
                }
                await #expect(throws: RegistryError.notFound(.product, there)) {
                    try await registry.perform(
                        ReportFromPortal(.incident, product: there, title: "x", description: "x", contact: "x"), as: PortalDesk.first)
                }
            }
            for name in [number, "NT-1999-0001"] {
                await #expect(throws: RegistryError.notFound(.notice, name)) {
                    try await registry.perform(OpenPortalNotice(name), as: PortalDesk.first)
                }
                await #expect(throws: RegistryError.notFound(.notice, name)) {
                    try await registry.perform(AcknowledgePortalNotice(name), as: PortalDesk.first)
                }
            }
            // Release 1.0 is of a product that the institution has, and runs on none of its devices.
            let other = ReleaseReference(product: "PUMP-100", version: "1.0")
            await #expect(throws: RegistryError.notFound(.release, other.text)) { try await registry.ask(PortalSBOM(other), as: PortalDesk.first) }
        }
    }

    /// Role without link, link without role, an archived institution: each sees nothing.
    @Test(arguments: TestDatabase.present) func bothRoleAndLinkAreNeeded(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let administrator = TestDesk.person(.administrator)
            try await registry.perform(UnlinkInstitutionMember("nurse1"), as: administrator)
            await #expect(throws: RegistryError.notAllowed(person: "nurse1", permission: .usePortal)) {
                try await registry.ask(ShowPortal(), as: PortalDesk.first)
            }
            try await registry.perform(WithdrawRole(.institution, from: "nurse2"), as: administrator)
            await #expect(throws: RegistryError.notAllowed(person: "nurse2", permission: .usePortal)) {
                try await registry.ask(ShowPortal(), as: PortalDesk.second)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func openingAndAcknowledgingAreOnRecord(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, desk in
            let number = try await PortalDesk.notice(to: "H-001", registry)
            #expect(try await registry.ask(ShowNotice(number), as: LifeDesk.author).notReached == ["H-001"])
            let opened = try await registry.perform(OpenPortalNotice(number), as: PortalDesk.first)
            #expect(opened.openedAt != nil && opened.acknowledgedAt == nil && opened.letter.body.contains("SN-1"))
            #expect(opened.others.count == 1)
            desk.clock.now = "2026-11-27T00:05:00Z"
            let acknowledged = try await registry.perform(AcknowledgePortalNotice(number), as: PortalDesk.first)
            #expect(acknowledged.acknowledgedBy == "看護 nurse1" && acknowledged.openedAt == opened.openedAt)
            let receipt = try #require(try await registry.ask(ShowNotice(number), as: LifeDesk.author).deliveries.first?.receipt)
            #expect(receipt.state == .acknowledged && receipt.note == "portal: nurse1")
            #expect(try await registry.ask(ShowNotice(number), as: LifeDesk.author).notReached.isEmpty)
            // The first acknowledgement stays.
            desk.clock.now = "2026-11-27T00:10:00Z"
            #expect(try await registry.perform(AcknowledgePortalNotice(number), as: PortalDesk.first).acknowledgedAt == acknowledged.acknowledgedAt)
        }
    }

    /// A report becomes a case of those who handle the product's cases; its audit entries stand under the case alone.
    @Test(arguments: TestDatabase.present) func aReportBecomesACase(_ driver: TestDatabase) async throws {
        try await PortalDesk.with(driver) { registry, _ in
            let answer = try await registry.perform(
                ReportFromPortal(.question, product: "PUMP-100", title: "Log4Shell", description: "該当しますか", contact: "03-0000-0000", devices: "SN-1"),
                as: PortalDesk.first, reason: nil)
            let shown = try await registry.ask(ShowCase(answer.number), as: TestDesk.person(.psirt))
            #expect(shown.subject.origin == .institution && shown.subject.reporter?.contains("H-001") == true)
            #expect(shown.about.map(\.label) == ["PUMP-100"] && shown.participants == ["psirt"])
            #expect(shown.subject.description.contains("SN-1"))
            // Whoever reported it takes no part in the work on it.
            await #expect(throws: RegistryError.self) { try await registry.ask(ShowCase(answer.number), as: PortalDesk.first) }
            let portal = try await registry.ask(ShowPortal(), as: PortalDesk.first)
            #expect(portal.reports.map(\.number) == [answer.number] && portal.reports.first?.acknowledgedAt == nil)
            #expect(try await registry.ask(ShowPortal(), as: PortalDesk.second).reports.isEmpty)
            // Somebody who may read the chain and does not take part finds nothing of it there.
            let chain = try await registry.ask(ListAudit(limit: 500), as: TestDesk.person(.safety))
            #expect(!chain.contains { $0.action == "ReportFromPortal" })
        }
    }
}
