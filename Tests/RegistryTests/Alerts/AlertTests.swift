import Catalog
import Database
import Diagnostics
import Duties
import JSONStream
import PSIRT
import Registry
import TestDatabases
import Testing

/// Who is told of what: nothing twice, nothing left out, nothing that the person may not see.
@Suite struct AlertTests {
    private let quality = TestDesk.person(.quality)
    private let psirt = TestDesk.person(.psirt)
    private let admin = TestDesk.person(.administrator)
    private let release = ReleaseReference(product: "PUMP-100", version: "1.0")

    private static func record(_ score: String, fixed: String? = nil) -> String {
        let end = fixed.map { ",{\"fixed\":\"\($0)\"}" } ?? ""
        return """
            {"id":"CVE-2026-0001","modified":"2026-01-01T00:00:00Z","summary":"lodash flaw","severity":[{"type":"CVSS_V3","score":"\(score)"}],"affected":[{"package":{"ecosystem":"npm","name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}\(end)]}]}]}
            """
    }

    private static let grave = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
    private static let another = record(grave).replacing("CVE-2026-0001", with: "CVE-2026-0002")
    private static let light = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N"

    private func withMail(_ desk: TestDesk) async throws {
        try await desk.registry.perform(ChangePerson("psirt") { $0.email = "psirt@example.com" }, as: admin)
        try await desk.registry.perform(AddRelease(release), as: quality)
    }

    private func take(_ desk: TestDesk, _ catalog: Catalog) async throws {
        try await desk.registry.takeSBOM(
            ByteBlock(Array(SBOMIntakeTests.sbom.utf8)), file: "a.json", release: release, catalog: catalog, as: quality)
    }

    private func next(_ desk: TestDesk) async throws -> OutgoingAlert? {
        try await desk.registry.gatherAlerts(site: "https://desk.example", as: .system)
        guard let alert = try await desk.registry.perform(TakeAlert(), as: .system) else { return nil }
        try await desk.registry.perform(NoteAlert(alert.id, .sent("taken")), as: .system)
        return alert
    }

    /// New findings, another score and a fixed version are each told once, and what was there before is not.
    @Test(arguments: TestDatabase.present) func whatChangesIsToldOnce(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        try await TestDesk.with(driver) { desk in
            try await withMail(desk)
            let first = try bench.catalog(Self.record(Self.light), name: "1.cat")
            try await take(desk, first)
            try await desk.registry.perform(SubscribeAlerts("all", kinds: Set(AlertKind.allCases), language: .english), as: psirt)
            #expect(try await next(desk) == nil)
            _ = try await desk.registry.match(bench.catalog(Self.record(Self.grave), name: "2.cat"), as: psirt)
            let severity = try #require(try await next(desk))
            #expect(severity.address == "psirt@example.com")
            #expect(severity.subject == "[Mimamori] changes of severity: 1")
            #expect(severity.body.contains("CVE-2026-0001 | CVSS 9.8 | 1.8 → 9.8"))
            #expect(severity.body.contains("PUMP-100@1.0"))
            #expect(try await next(desk) == nil)
            _ = try await desk.registry.match(bench.catalog(Self.record(Self.grave, fixed: "9.0.0"), name: "3.cat"), as: psirt)
            let fix = try #require(try await next(desk))
            #expect(fix.subject.contains("fixed versions"))
            #expect(fix.body.contains("fixed in 9.0.0"))
            _ = try await desk.registry.match(bench.catalog(Self.record(Self.grave, fixed: "9.0.0"), Self.another, name: "4.cat"), as: psirt)
            let found = try #require(try await next(desk))
            #expect(found.subject.contains("new findings"))
            #expect(found.body.contains("https://desk.example/findings/"))
            #expect(try await next(desk) == nil)
            let log = try await desk.registry.ask(ListAlertDeliveries(), as: psirt)
            #expect(log.map(\.state) == [.sent, .sent, .sent])
            // The log is the person's own.
            #expect(try await desk.registry.ask(ListAlertDeliveries(), as: quality).isEmpty)
        }
    }

    /// Below the least score nothing is told; of another product neither; an ended one tells nothing, and what waits is dropped.
    @Test(arguments: TestDatabase.present) func onlyWhatWasWantedIsTold(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        try await TestDesk.with(driver) { desk in
            try await withMail(desk)
            try await desk.registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await desk.registry.perform(SubscribeAlerts("grave", kinds: [.finding], leastScore: 70, language: .japanese), as: psirt)
            try await desk.registry.perform(SubscribeAlerts("ecg", kinds: [.finding], product: "ECG-1", language: .japanese), as: psirt)
            let fine = try await desk.registry.perform(
                SubscribeAlerts("pump", kinds: [.finding], product: "PUMP-100", language: .japanese), as: psirt)
            try await take(desk, bench.catalog(Self.record(Self.light), name: "1.cat"))
            #expect(try await desk.registry.gatherAlerts(as: .system) == 1)
            try await desk.registry.perform(EndAlertSubscription(fine.id), as: psirt)
            #expect(try await desk.registry.perform(TakeAlert(), as: .system) == nil)
            #expect(try await desk.registry.ask(ListAlertDeliveries(), as: psirt).map(\.state) == [.dropped])
            await #expect(throws: RegistryError.notFound(.alertSubscription, "#\(fine.id)")) {
                try await desk.registry.perform(EndAlertSubscription(fine.id), as: quality)
            }
        }
    }

    /// A duty is told with its source, once a stage, and says where nobody compared it with that source; the title of its case is not told.
    @Test(arguments: TestDatabase.present) func dutiesAreToldWithTheirSource(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await withMail(desk)
            try await desk.registry.perform(SubscribeAlerts("duties", kinds: [.due], language: .english), as: psirt)
            let report = CaseReport(
                .vulnerability, from: .finder, title: "secret title", description: "x", reporter: "R: r@example.com", acknowledgeDays: 5)
            let opened = try await desk.registry.perform(OpenCase(report), as: psirt)
            let told = try #require(try await next(desk))
            #expect(told.body.contains(opened.number) && !told.body.contains("secret title"))
            let duties = try await desk.registry.ask(ListDuties(owner: "psirt"), as: psirt).entries
            let rule = try #require(duties.first { $0.duty.clock?.dates != nil }?.duty.rule)
            #expect(told.body.contains(rule.citation))
            let doubtful = duties.contains { !$0.duty.verification.isReliable && told.body.contains($0.duty.rule.title.english) }
            #expect(told.body.contains("not compared with its source") == doubtful)
            #expect(try await next(desk) == nil)
        }
    }

    /// Rights count when it is told, not when it was asked for: without them nothing is told, and nothing later of what was meanwhile.
    @Test(arguments: TestDatabase.present) func lostRightsTellNothing(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        try await TestDesk.with(driver) { desk in
            try await withMail(desk)
            try await desk.registry.perform(SubscribeAlerts("all", kinds: [.finding], language: .japanese), as: psirt)
            try await desk.registry.perform(WithdrawRole(.psirt, from: "psirt"), as: admin)
            try await take(desk, bench.catalog(SBOMIntakeTests.feed, name: "1.cat"))
            #expect(try await desk.registry.gatherAlerts(as: .system) == 0)
            try await desk.registry.perform(GrantRole(.psirt, to: "psirt"), as: admin)
            #expect(try await desk.registry.gatherAlerts(as: .system) == 0)
        }
    }

    /// What cannot be handed over is tried again later and later, and at last given up; what a server took and told nobody of is taken again.
    @Test(arguments: TestDatabase.present) func attemptsAreSpacedAndEnd(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await withMail(desk)
            let alert = try await desk.registry.perform(SubscribeAlerts("all", kinds: [.finding], language: .japanese), as: psirt)
            try await desk.registry.perform(TestAlert(alert.id), as: psirt)
            let lost = try #require(try await desk.registry.perform(TakeAlert(), as: .system))
            #expect(lost.subject == "[Mimamori] テスト")
            #expect(try await desk.registry.perform(TakeAlert(), as: .system) == nil)
            desk.clock.now = "2026-11-27T00:10:00Z"
            for (time, minutes) in [("00:10", "00:15"), ("00:15", "00:30"), ("00:30", "01:30"), ("01:30", "05:30"), ("05:30", "17:30")] {
                desk.clock.now = "2026-11-27T\(time):00Z"
                let taken = try #require(try await desk.registry.perform(TakeAlert(), as: .system))
                try await desk.registry.perform(NoteAlert(taken.id, .deferred("busy")), as: .system)
                let log = try await desk.registry.ask(ListAlertDeliveries(), as: psirt)
                #expect(log.map(\.nextAt) == ["2026-11-27T\(minutes):00Z"])
            }
            desk.clock.now = "2026-11-27T17:30:00Z"
            _ = try await desk.registry.perform(TakeAlert(), as: .system)
            try await desk.registry.perform(NoteAlert(lost.id, .deferred("busy")), as: .system)
            let log = try await desk.registry.ask(ListAlertDeliveries(), as: psirt)
            #expect(log.map(\.state) == [.failed])
            #expect(log.map(\.attempts) == [7])
        }
    }

    @Test(arguments: TestDatabase.present) func badSubscriptionsAreNamed(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let bad = SubscribeAlerts(
                "", webhook: "http://a.example", secret: SecretToken("s"), kinds: [], leastScore: 101, language: .english)
            let error = await #expect(throws: RegistryError.self) { try await desk.registry.perform(bad, as: psirt) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["name", "kinds", "least-score", "address"])
            // No mail address is on record.
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(SubscribeAlerts("x", kinds: [.fix], language: .english), as: psirt)
            }
        }
    }
}
