import Database
import Diagnostics
import JSONStream
import Registry
import SBOM
import TestDatabases
import Testing

@Suite struct SupplierTests {
    private let quality = ItemDesk.quality

    private func acme() -> Supplier {
        var supplier = Supplier(code: "ACME", nameJa: "アクメ", nameEn: "Acme")
        supplier.country = "JP"
        supplier.contract = "保守契約 2026-17"
        supplier.contractFrom = "2026-04-01"
        supplier.contractUntil = "2029-03-31"
        supplier.supportUntil = "2031-03-31"
        supplier.owesSBOM = true
        supplier.noticeDays = 180
        return supplier
    }

    @Test(arguments: TestDatabase.present) func termsAreKeptAndChanged(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let added = try await registry.perform(AddSupplier(acme()), as: quality)
            #expect(try await registry.ask(ShowSupplier("ACME"), as: quality).supplier == added)
            try await registry.perform(ChangeSupplier("ACME") { $0.noticeDays = 365 }, as: quality, reason: "契約更改")
            try await registry.perform(ArchiveSupplier("ACME"), as: quality)
            #expect(try await registry.ask(ListSuppliers(), as: quality).isEmpty)
            let all = try await registry.ask(ListSuppliers(search: "アクメ", withArchived: true), as: quality)
            #expect(all.map(\.noticeDays) == [365])
            #expect(all.first?.archivedAt == "2026-11-27T00:00:00Z")
            try await registry.perform(ArchiveSupplier("ACME", isArchived: false), as: quality)
            #expect(try await registry.ask(ListSuppliers(search: "acm"), as: TestDesk.person(.viewer)).map(\.code) == ["ACME"])
        }
    }

    @Test(arguments: TestDatabase.present) func badTermsAreAllNamed(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            var bad = Supplier(code: "A B", nameJa: "", nameEn: "x")
            bad.country = "Japan"
            bad.contractFrom = "2026-04-01"
            bad.contractUntil = "2026-03-31"
            bad.supportUntil = "soon"
            bad.noticeDays = -1
            let sent = bad
            let error = await #expect(throws: RegistryError.self) { try await registry.perform(AddSupplier(sent), as: quality) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["code", "name-ja", "country", "contract-until", "support-until", "notice-days"])
            try await registry.perform(AddSupplier(acme()), as: quality)
            await #expect(throws: RegistryError.alreadyThere(.supplier, "ACME")) { try await registry.perform(AddSupplier(acme()), as: quality) }
            await #expect(throws: RegistryError.notFound(.supplier, "NONE")) { try await registry.ask(ShowSupplier("NONE"), as: quality) }
        }
    }

    @Test(arguments: TestDatabase.present) func overdueSBOMsAreNamedWithTheReason(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            for code in ["NEVER", "REFUSED", "OLD", "FINE", "GONE"] {
                var supplier = Supplier(code: code, nameJa: code, nameEn: code)
                supplier.owesSBOM = true
                let stored = try await registry.perform(AddSupplier(supplier), as: quality)
                switch code {
                case "REFUSED": try await ItemDesk.addSBOM([], to: nil, supplier: stored.id, state: "refused", registry)
                case "OLD": try await ItemDesk.addSBOM([], to: nil, supplier: stored.id, at: "2025-11-26T00:00:00Z", registry)
                case "FINE": try await ItemDesk.addSBOM([], to: nil, supplier: stored.id, at: "2025-11-27T00:00:00Z", registry)
                case "GONE": try await registry.perform(ArchiveSupplier("GONE"), as: quality)
                default: break
                }
            }
            try await registry.perform(AddSupplier(Supplier(code: "OWES-NONE", nameJa: "x", nameEn: "x")), as: quality)
            let found = try await registry.ask(ListOverdueSBOMs(olderThanDays: 365), as: quality)
            #expect(found.map(\.supplier.code) == ["NEVER", "OLD", "REFUSED"])
            #expect(found.map(\.reason) == [.neverCame, .old(last: "2025-11-26"), .onlyRefused(last: "2026-11-01")])
            #expect(try await registry.ask(ListOverdueSBOMs(), as: quality).map(\.supplier.code) == ["NEVER", "REFUSED"])
        }
    }

    /// What lies in the inbox goes into a release as it came, from the same supplier; what is refused, or the maker's own, does not.
    @Test(arguments: TestDatabase.present) func whatASupplierSentIsTakenIntoARelease(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await registry.perform(AddSupplier(acme()), as: quality)
            let text = """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":{"type":"firmware","bom-ref":"r","name":"rtos"}},
                "components":[{"type":"library","bom-ref":"z","name":"zlib","version":"1.2.11","purl":"pkg:generic/zlib@1.2.11"}]}
                """
            let sent = try await registry.takeSBOM(ByteBlock(text.utf8), file: "rtos.cdx.json", supplier: "ACME", as: quality)
            let given = try await registry.received(sent.id, as: quality)
            let taken = try await registry.takeSBOM(
                given.block, file: given.file, release: ItemDesk.release, supplier: given.supplier, as: quality)
            #expect(taken.id != sent.id && taken.digest == sent.digest && taken.file == sent.file && taken.supplier == sent.supplier)
            #expect(try await registry.ask(ListComponents(ItemDesk.release), as: quality).map(\.name).contains("zlib"))
            let refused = try await registry.takeSBOM(ByteBlock("{".utf8), file: "broken.json", supplier: "ACME", as: quality)
            let own = try await registry.takeSBOM(ByteBlock(text.utf8), file: "own.json", release: ItemDesk.release, as: quality)
            for id in [refused.id, own.id] {
                await #expect(throws: RegistryError.self) { _ = try await registry.received(id, as: quality) }
            }
        }
    }

    /// Somebody who may see one product sees no SOUP and no SBOM of another, wherever the list stands.
    @Test(arguments: TestDatabase.present) func whatIsSuppliedIsCutToWhatOneMaySee(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let admin = TestDesk.person(.administrator)
            let supplier = try await registry.perform(AddSupplier(acme()), as: quality)
            try await ItemDesk.addSBOM([("zlib", "1.3", 2)], to: ItemDesk.release, supplier: supplier.id, registry)
            try await registry.perform(
                AddSOUPItem(
                    SOUPItem(title: "zlib", origin: .openSource), of: "PUMP-100", component: ComponentNameReference("ZLIB"), supplier: "ACME"),
                as: quality)
            try await registry.perform(
                AddSupportingItem(SupportingItem(code: "GCC-14", kind: .compiler, name: "GCC", version: "14.2"), supplier: "ACME"), as: quality)
            try await registry.perform(AddHardwarePart(HardwarePart(code: "CPU", name: "CPU"), supplier: "ACME"), as: quality)
            let all = try await registry.ask(ShowSupplier("ACME"), as: quality)
            #expect(all.sboms.map(\.release) == [ItemDesk.release])
            #expect(all.soup.map(\.title) == ["zlib"])
            #expect(all.supportingItems.map(\.code) == ["GCC-14"])
            #expect(all.hardwareParts.map(\.code) == ["CPU"])
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await registry.perform(AddPerson(Person(handle: "guest", name: "G")), as: admin)
            try await registry.perform(GrantRole(.viewer, to: "guest", product: "ECG-1"), as: admin)
            let cut = try await registry.ask(ShowSupplier("ACME"), as: Principal(handle: "guest", channel: "test"))
            #expect(cut.sboms.isEmpty && cut.soup.isEmpty)
        }
    }
}
