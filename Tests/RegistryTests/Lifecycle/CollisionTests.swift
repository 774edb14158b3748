import Database
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// What ends before the device, drawn from SBOMs, tools, parts, contracts and what persons wrote down.
@Suite struct CollisionTests {
    private let author = LifeDesk.author
    private let linux = "component:linux@5.10.1"

    private func life(_ registry: Registry) async throws -> ProductLifecycle { try await registry.ask(ShowLifecycle("PUMP-100"), as: author) }

    private func state(_ subject: String, _ day: String, from origin: EndOrigin = .vendor, _ registry: Registry) async throws {
        try await registry.perform(
            StateEnd(try EndSubject(subject), origin, .securitySupport, .day, on: day, stated: "2026-11-01", reference: "https://vendor.invalid"),
            as: author)
    }

    /// The story of the guidance's example: EOL ten years after the launch, on a system that ends earlier.
    @Test(arguments: TestDatabase.present) func aSystemThatEndsEarlierIsSeenAndDecided(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            // Nothing is known of any part: that is open, never fine.
            var life = try await life(registry)
            #expect(life.report?.answer == .open)
            #expect(life.report?.open.count == 3)
            try await state("component:linux@5.10", "2031-12-31", registry)
            for name in ["component:openssl@1.1.1k", "component:openssl@3.0"] { try await state(name, "2040-01-01", registry) }
            life = try await self.life(registry)
            let first = try #require(life.report?.first)
            #expect(life.resource(first.resource).id == linux && "\(first.end)" == "2031-12-31")
            #expect(first.against == .eol && first.daysToEOL == 1767 && first.daysToEOS == 2861)
            #expect(life.report?.answer == .collides && life.report?.open == [])
            #expect(life.options(first).filter { $0.obstacle == nil }.map(\.kind).contains(.otherGeneration))
            await #expect(throws: RegistryError.self) {
                try await registry.perform(DecideCollision("PUMP-100", linux, .earlierEOS, because: "x"), as: author)
            }
            await #expect(throws: RegistryError.self) {
                try await registry.perform(DecideCollision("PUMP-100", "component:openssl@3.0.7", .substitution, because: "x"), as: author)
            }
            try await registry.perform(DecideCollision("PUMP-100", linux, .otherGeneration, because: "次世代版に更新(計画書 7)"), as: author)
            life = try await self.life(registry)
            #expect(life.report?.answer == .clear && life.report?.collisions.map(\.isTreated) == [true])
            // A later EOS is more than the decision carries.
            try await LifeDesk.plan("2036-11-01", "2039-12-31", reason: "延長", registry)
            #expect(try await self.life(registry).report?.answer == .collides)
            try await registry.perform(WithdrawCollisionDecision("PUMP-100", linux), as: author, reason: "見直し")
            #expect(try await self.life(registry).decisions.isEmpty)
        }
    }

    /// `5.1` says nothing of `5.10.1`; the sources' precedence is the engine's, an override's expiry counts, and what was withdrawn says nothing.
    @Test(arguments: TestDatabase.present) func statementsOverridesAndWithdrawals(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            func end() async throws -> ResolvedEnd {
                let life = try await life(registry)
                return life.end(try #require(life.reckoner.place(of: linux)))
            }
            try await state("component:linux@5.1", "2020-01-01", registry)
            #expect(try await end().day == nil)
            try await state("component:Linux", "2030-01-01", from: .endOfLifeDate, registry)
            #expect(try await end().day == LifecycleText.day("2030-01-01"))
            try await state("component:linux@5.10", "2031-12-31", registry)
            #expect(try await end().origin == .vendor)
            try await registry.perform(
                OverrideEnd(try EndSubject("component:linux@5.10"), on: "2035-12-31", evidence: "延長契約の交渉 4", expires: "2027-03-31"), as: author)
            #expect(try await end().isOverridden)
            desk.clock.now = "2027-04-01T00:00:00Z"
            let expired = try await end()
            #expect(!expired.isOverridden && expired.questions.contains(.overrideExpired))
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(WithdrawEnd(3), as: author) }
            try await registry.perform(WithdrawEnd(3), as: author, reason: "誤り")
            #expect(try await end().origin == .endOfLifeDate)
        }
    }

    /// Tools, parts and contracts bring the days that already stand in their records; an event at the supplier puts them in doubt.
    @Test(arguments: TestDatabase.present) func itemsOfReleasesAndSuddenEvents(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let quality = TestDesk.person(.quality)
            try await ItemDesk.set(InstalledDesk.new, .inWork, registry)
            var supplier = Supplier(code: "ACME", nameJa: "アクメ", nameEn: "Acme")
            supplier.contractUntil = "2029-03-31"
            try await registry.perform(AddSupplier(supplier), as: quality)
            var tool = SupportingItem(code: "GCC13", kind: .compiler, name: "GCC", version: "13")
            tool.supportUntil = "2028-01-01"
            tool.supportSource = "https://gcc.gnu.org/"
            try await registry.perform(AddSupportingItem(tool, supplier: "ACME"), as: quality)
            try await registry.perform(AttachSupportingItem("GCC13", to: InstalledDesk.new), as: quality)
            var part = HardwarePart(code: "CPU", name: "CPU")
            part.lastOrderOn = "2032-06-30"
            part.supplyUntil = "2034-06-30"
            part.supplySource = "供給の確認書 3"
            try await registry.perform(AddHardwarePart(part, supplier: "ACME"), as: quality)
            try await registry.perform(AttachHardwarePart("CPU", to: InstalledDesk.new), as: quality)
            try await registry.perform(AddResource(KeptResource(code: "CLOUD", resourceKind: .service, name: "遠隔監視"), supplier: "ACME"), as: author)
            try await registry.perform(UseResource("PUMP-100", "CLOUD"), as: author)
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            var life = try await life(registry)
            let report = try #require(life.report)
            #expect(
                report.collisions.map { "\(life.resource($0.resource).id) \($0.end)" }
                    == ["tool:GCC13 2028-01-01", "contract:ACME 2029-03-31", "hardware:CPU 2032-06-30"])
            #expect(report.open.map { life.resource($0.resource).id }.contains("resource:CLOUD"))
            desk.clock.now = "2027-02-01T00:00:00Z"
            try await registry.perform(RecordSupplierEvent("ACME", .bankruptcy, on: "2027-01-15", source: "官報"), as: author)
            life = try await self.life(registry)
            let place = try #require(life.reckoner.place(of: "tool:GCC13"))
            #expect(life.end(place).confidence == .doubtful && life.end(place).isOpen)
            try await registry.perform(UseResource("PUMP-100", "CLOUD", isUsed: false), as: author)
            #expect(try await self.life(registry).reckoner.place(of: "resource:CLOUD") == nil)
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsNotThereIsRefused(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            for (subject, code) in [
                ("component:no-such", "REG-003"), ("tool:NO", "REG-003"), ("hardware:NO", "REG-003"), ("contract:NO", "REG-003"),
                ("resource:NO", "REG-003"), ("linux", "REG-006"), ("component:", "REG-006"), ("thing:linux", "REG-006"),
            ] {
                let error = await #expect(throws: RegistryError.self, "\(subject)") { try await state(subject, "2030-01-01", registry) }
                #expect(error?.code == code)
            }
            let linux = try EndSubject("component:linux")
            for (value, day, stated) in [
                (EndWord.day, nil, nil), (.ended, "2030-01-01", nil), (.day, "2030-13-01", nil), (.day, "2030-01-01", "2027-01-01"),
            ] as [(EndWord, String?, String?)] {
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.perform(
                        StateEnd(linux, .vendor, .securitySupport, value, on: day, stated: stated, reference: "x"), as: author)
                }
                #expect(error?.code == "REG-006")
            }
            await #expect(throws: LifecycleError.self) {
                try await registry.perform(OverrideEnd(linux, on: "2030-01-01", evidence: " ", expires: "2027-01-01"), as: author)
            }
            await #expect(throws: LifecycleError.self) {
                try await registry.perform(OverrideEnd(linux, on: "2030-01-01", evidence: "x", expires: "2026-01-01"), as: author)
            }
        }
    }
}
