import Database
import JSONStream
import Lifecycle
import SBOM
import TestDatabases
import Testing

@testable import Registry

/// Every other list of the desk: read page by page, in pages of any size, it has what it has when read at once, each entry once.
@Suite struct DeskPageTests {
    private let administrator = TestDesk.person(.administrator)
    private let release = ReleaseReference(product: "PUMP-100", version: "2.1")

    @Test(arguments: TestDatabase.present) func pagesFollowOneAnother(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            try await fill(desk)
            try await check(ListSOUP(release), desk, count: 6) { $0.item.title }
            try await check(ListSOUP(release, withGapsOnly: true), desk, count: 5) { $0.item.title }
            try await check(ListUnregisteredSOUP(release), desk, count: 8) { "\($0.title) \($0.providedBy ?? "")" }
            try await check(ListCorrections(), desk, count: 5) { "\($0.isActive) \($0.id)" }
            try await check(ListIssuedSBOMs(release), desk, count: 7) { "\($0.issued.number)" }
            try await check(SBOMHolders(), desk, count: 6) { "\($0.issued.recipient) \($0.issued.number)" }
            try await check(SBOMHolders(product: "PUMP-100", onlyOutdated: true), desk, count: 3) { "\($0.issued.recipient) \($0.issued.number)" }
            try await check(ListPeople(), desk, count: 8, as: administrator) { "\($0.person.handle) \($0.grants.count)" }
            try await check(ListDocuments(product: "PUMP-100"), desk, count: 4) { "\($0.document.code) \($0.versions.map(\.version))" }
            try await check(ListSBOMs(withReplaced: true), desk, count: 2) { "\($0.id)" }
            try await check(ListChanges(), desk, count: 3) { $0.number }
            try await check(ListSuppliers(), desk, count: 3) { $0.code }
            try await check(ListAudit(subject: .correction), desk, count: 6, as: administrator) { "\($0.sequence)" }
        }
    }

    @Test(arguments: TestDatabase.present) func pagesOfTheInstalledBase(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let quality = TestDesk.person(.quality)
            try await registry.perform(
                AddTradeParty(TradeParty(code: "A-001", nameJa: "貸与社", nameEn: "Lessor", trade: .lessor)), as: quality)
            try await InstalledDesk.device("SN-3", at: "H-001", registry)
            for code in ["RO-2", "RO-1"] { try await registry.perform(PlanRollout(code, release: InstalledDesk.new, title: "x"), as: quality) }
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            for subject in [NoticeSubject.eol, .eos, .eol] { try await registry.perform(DraftNotice("PUMP-100", subject, to: .all), as: quality) }
            try await check(ListInstitutions(), desk, count: 2) { $0.code }
            try await check(ListTradeParties(), desk, count: 2) { $0.code }
            try await check(ListInstalledDevices(product: "PUMP-100"), desk, count: 3) { "\($0.device.id)" }
            try await check(ListRollouts(), desk, count: 2) { "\($0.rollout.code) \($0.counts)" }
            try await check(ListNotices(), desk, count: 3) { $0.notice.number }
        }
    }

    private func check<List: PagedQuery>(
        _ list: List, _ desk: TestDesk, count: Int, as person: Principal = TestDesk.person(.quality), _ name: (List.Entry) -> String
    ) async throws {
        let what = String(describing: List.self)
        var whole: [String] = []
        try await desk.registry.forEach(list, as: person) { whole.append(name($0)) }
        #expect(whole.count == count && Set(whole).count == count, "\(what): \(whole)")
        for size in 1...(count + 1) {
            var (question, paged) = (list, [String]())
            question.limit = size
            while true {
                let page = try await desk.registry.ask(question, as: person)
                #expect(page.count <= size)
                paged += page.map(name)
                guard page.count == size, let last = page.last else { break }
                question.goOn(behind: last)
            }
            #expect(paged == whole, "\(what), pages of \(size)")
        }
    }

    /// Components of the maker's and a supplier's SBOM: `a` to `f` are SOUP items, `g` to `m` are not; `g` stands in both, `h` in two versions, `own` is
    /// the maker's, and so is `m` in the first SBOM but not in the second.
    private func fill(_ desk: TestDesk) async throws {
        let registry = desk.registry
        let quality = TestDesk.person(.quality)
        try await registry.perform(AddRelease(release), as: quality)
        for code in ["S-2", "S-1", "S-3"] { try await registry.perform(AddSupplier(Supplier(code: code, nameJa: code, nameEn: code)), as: quality) }
        let items = ["a", "b", "c", "d", "e", "f"]
        let others = [("g", "1", 0), ("h", "1", 2), ("h", "2", 2), ("i", "1", 0), ("j", "1", 3), ("m", "1", 1), ("own", "1", 1)]
        try await ItemDesk.addSBOM(items.map { ($0, "1", 2) } + others, to: release, registry)
        try await ItemDesk.addSBOM([("g", "1", 0), ("k", "1", 0), ("l", "1", 0), ("L", "1", 0), ("m", "2", 0)], to: release, supplier: 1, registry)
        for name in items { try await item(name, registry) }
        for name in ["x", "y", "z", "v"] { try await registry.perform(AddCorrection(rule(name)), as: quality) }
        try await registry.perform(AddCorrection(rule("w")), as: quality)
        try await registry.perform(WithdrawCorrection(2), as: quality)
        for code in ["IFU-1", "IFU-2", "IFU-3", "IFU-4"] { _ = try await desk.document(code, version: "1", text: code) }
        _ = try await desk.document("IFU-2", version: "2", text: "second")
        for _ in 0..<3 { _ = try await desk.change(.draft) }
        try await registry.perform(FreezeRelease(release), as: quality)
        for (recipient, text) in [("A", "1"), ("C", "1"), ("B", "1"), ("D", "1"), ("C", "2"), ("E", "2"), ("F", "2")] {
            try await registry.perform(
                IssueSBOM(release, to: recipient, format: "CycloneDX 1.6", bytes: Array(text.utf8), why: "at release"), as: quality)
        }
    }

    /// All that can be said of `c`; of the others something is missing.
    private func item(_ name: String, _ registry: Registry) async throws {
        let quality = TestDesk.person(.quality)
        var item = SOUPItem(title: name == "f" ? "B" : name, origin: .openSource)
        if name == "c" {
            (item.manufacturer, item.designator, item.functional, item.platform) = ("m", "d", "f", "p")
            (item.supportLevel, item.supportSource) = (.full, "s")
        }
        let stored = item
        try await registry.perform(AddSOUPItem(stored, of: "PUMP-100", component: ComponentNameReference(name)), as: quality)
        guard name == "c" else { return }
        try await registry.perform(
            ReviewAnomalies(
                release, ComponentNameReference(name), version: "1", listSource: "l", listDate: "2026-11-01", conclusion: "c", isHazardous: false),
            as: quality)
    }

    private func rule(_ name: String) -> Correction {
        var rule = Correction(name: name)
        rule.newOrigin = "commercial"
        rule.evidence = "letter"
        return rule
    }
}
