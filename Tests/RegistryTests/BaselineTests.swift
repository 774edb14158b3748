import Database
import Diagnostics
import JSONStream
import SBOM
import TestDatabases
import Testing

@testable import Registry

@Suite struct BaselineTests {
    private let author = TestDesk.author
    private let quality = TestDesk.person(.quality)
    private let safety = TestDesk.person(.safety)

    private func refused(_ code: String, _ part: String = "", _ body: () async throws -> Void) async {
        let error = await #expect(throws: RegistryError.self) { try await body() }
        #expect(error?.code == code && (part.isEmpty || error?.wording.english.contains(part) == true), "\(error?.wording.english ?? "")")
    }

    @Test(arguments: TestDatabase.present) func aBaselineIsCanonicalAndRepeatable(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let reference = try await desk.release("2.1")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: reference)
            try await desk.tool("gcc", "14.2", in: reference)
            let baseline = try await desk.registry.perform(FreezeRelease(reference, note: "RC 1"), as: author)
            #expect(baseline.number == 1)
            #expect(baseline.digest == BlobStore.digest(Array(baseline.content.utf8)))
            let sbom = BlobStore.digest(TestDesk.sbom("1.3.1"))
            let ifu = BlobStore.digest(Array("first".utf8))
            #expect(
                baseline.content == """
                    {"documents":[{"code":"IFU-1","dated":"2026-11-01","key":"IFU-1/ja","kind":"instructions","language":"ja","name":"取扱説明書",\
                    "sha256":"\(ifu)","version":"1.0"}],"hardwareParts":[],"product":"PUMP-100","release":"2.1",\
                    "sboms":[{"file":"pump.cdx.json","format":"CycloneDX 1.6 JSON","key":"maker","name":"pump-firmware","sha256":"\(sbom)",\
                    "version":"2.1"}],"schema":"mimamori.baseline/1","soup":[],"supportingItems":[{"code":"gcc-14.2","key":"gcc-14.2",\
                    "kind":"compiler","name":"gcc","purpose":"build","version":"14.2"}],"variant":null}
                    """)
            // Taken back into work and frozen again without a change, it is the same.
            let change = try await desk.change(.approved)
            try await desk.registry.perform(ThawRelease(reference, for: change), as: author, reason: "look again")
            let again = try await desk.registry.perform(FreezeRelease(reference), as: author)
            #expect(again.number == 2 && again.digest == baseline.digest)
            #expect(try await desk.registry.ask(ListBaselines(reference), as: TestDesk.person(.viewer)).map(\.baseline.number) == [2, 1])
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsFrozenStaysUntilItIsThawed(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let bare = ReleaseReference(product: "PUMP-100", version: "1.0")
            try await registry.perform(AddRelease(bare), as: author)
            await refused("REG-007", "no SBOM") { try await registry.perform(FreezeRelease(bare), as: author) }
            let reference = try await desk.release("2.1")
            try await registry.perform(FreezeRelease(reference), as: author)
            await refused("REG-007") { try await registry.perform(FreezeRelease(reference), as: author) }
            await refused("REG-007") { try await desk.takeSBOM(reference, library: "1.3.2") }
            await refused("REG-007") { try ReleaseGuard.mustBeInWork(try await registry.ask(ListReleases(product: "PUMP-100"), as: author)[0]) }
            let approved = try await desk.change(.approved, release: "2.1")
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(ThawRelease(reference, for: approved), as: author) }
            for state in [ChangeState.draft, .requested, .analysed, .verified] {
                let number = try await desk.change(state)
                await refused("REG-007", number) { try await registry.perform(ThawRelease(reference, for: number), as: author, reason: "r") }
            }
            let other = try await desk.change(.approved, release: "1.0")
            await refused("REG-007", "not about") { try await registry.perform(ThawRelease(reference, for: other), as: author, reason: "r") }
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            let foreign = try await registry.perform(OpenChange("ECG-1", .feature, title: "t", description: "d"), as: author).number
            await refused("REG-003") { try await registry.perform(ThawRelease(reference, for: foreign), as: author, reason: "r") }
            await refused("REG-003") { try await registry.perform(ThawRelease(reference, for: "CR-1"), as: author, reason: "r") }
            try await desk.force("UPDATE change_request SET title = 'all of it' WHERE number = ?", [.text(approved)])
            await refused("REG-007", "is not about its content") {
                try await registry.perform(ThawRelease(reference, for: approved), as: author, reason: "r")
            }
            try await desk.force("UPDATE change_request SET title = 'zlib' WHERE number = ?", [.text(approved)])
            let thawed = try await registry.perform(ThawRelease(reference, for: approved), as: author, reason: "zlib")
            #expect(thawed.state == .inWork)
            await refused("REG-007") { try await registry.perform(ThawRelease(reference, for: approved), as: author, reason: "r") }
            try await desk.takeSBOM(reference, library: "1.3.2")
        }
    }

    @Test(arguments: TestDatabase.present) func shippingNeedsApprovalByAnotherAndVerifiedChanges(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let reference = try await desk.release("2.1")
            await refused("REG-007", "only a frozen") { try await registry.perform(ShipRelease(reference), as: author) }
            let open = try await desk.change(.approved, release: "2.1")
            let dropped = try await desk.change(.draft, release: "2.1")
            try await registry.perform(CancelChange(dropped), as: author, reason: "later")
            let unrelated = try await desk.change(.requested)
            await refused("REG-003", "baseline") {
                try await registry.perform(SignApproval(.baseline(BaselineReference(reference)), proof: TestDesk.proof(safety)), as: safety)
            }
            try await registry.perform(FreezeRelease(reference), as: author)
            let first = SignatureSubject.baseline(BaselineReference(reference, number: 1))
            await #expect(throws: RegistryError.fourEyes("PUMP-100@2.1#1")) {
                try await registry.perform(SignApproval(first, proof: TestDesk.proof(author)), as: author)
            }
            await refused("REG-001") {
                try await registry.perform(SignApproval(first, proof: TestDesk.proof(TestDesk.person(.developer))), as: TestDesk.person(.developer))
            }
            try await registry.perform(Sign(first, as: .reviewer, proof: TestDesk.proof(safety)), as: safety)
            await refused("REG-007", open) { try await registry.perform(ShipRelease(reference), as: author) }
            try await registry.perform(ImplementChange(open, "done"), as: author)
            try await registry.perform(VerifyChange(open, "ok"), as: quality)
            // It is closed with the release, not before.
            await refused("REG-007", "closed when that is shipped") { try await registry.perform(CloseChange(open), as: safety) }
            // A reviewer's signature is not an approver's.
            await refused("REG-007", "not approved") { try await registry.perform(ShipRelease(reference), as: author) }
            try await registry.perform(SignApproval(first, .rejected, comment: "IFU missing", proof: TestDesk.proof(quality)), as: quality)
            await refused("REG-007", "IFU missing") { try await registry.perform(ShipRelease(reference), as: author) }
            // An approval of a baseline that was given up says nothing about the next.
            try await registry.perform(SignApproval(first, proof: TestDesk.proof(safety)), as: safety)
            let thawing = try await desk.change(.approved)
            try await registry.perform(ThawRelease(reference, for: thawing), as: author, reason: "IFU")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: reference)
            try await registry.perform(FreezeRelease(reference), as: author)
            await refused("REG-007", "not waiting") { try await registry.perform(SignApproval(first, proof: TestDesk.proof(safety)), as: safety) }
            await refused("REG-007", thawing) { try await registry.perform(ShipRelease(reference), as: author) }
            try await registry.perform(ImplementChange(thawing, "IFU added"), as: author)
            try await registry.perform(VerifyChange(thawing, "read"), as: quality)
            await refused("REG-007", "not approved") { try await registry.perform(ShipRelease(reference), as: author) }
            try await registry.perform(SignApproval(.baseline(BaselineReference(reference)), proof: TestDesk.proof(safety)), as: safety)
            await refused("REG-006") { try await registry.perform(ShipRelease(reference, on: "tomorrow"), as: author) }
            // Something got round the registry.
            try await desk.force("UPDATE document_version SET version = '1.1'")
            await refused("REG-007", "not those of the approved baseline") { try await registry.perform(ShipRelease(reference), as: author) }
            try await desk.force("UPDATE document_version SET version = '1.0'")
            // The approved content itself was altered: its approvals are not about it any more.
            try await desk.force("UPDATE baseline SET content = REPLACE(content, '取扱説明書', '説明書') WHERE number = 2")
            let check = try await registry.ask(SignatureCheck(.baseline(BaselineReference(reference))), as: safety)
            #expect(check.map(\.isAboutPresentContent) == [false])
            await refused("REG-007", "not approved") { try await registry.perform(ShipRelease(reference), as: author) }
            try await desk.force("UPDATE baseline SET content = REPLACE(content, '説明書', '取扱説明書') WHERE number = 2")
            let shipped = try await registry.perform(ShipRelease(reference, on: "2026-11-30"), as: author)
            #expect(shipped.state == .released && shipped.releasedOn == "2026-11-30")
            #expect(try await desk.state(open) == .closed)
            #expect(try await desk.state(thawing) == .closed)
            #expect(try await desk.state(unrelated) == .requested)
            await refused("REG-007") { try await registry.perform(ThawRelease(reference, for: open), as: author, reason: "r") }
            await refused("REG-007") { try await registry.perform(ShipRelease(reference), as: author) }
            await refused("REG-006") { try await registry.perform(WithdrawRelease(reference, on: "2026-11-29"), as: author, reason: "r") }
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(WithdrawRelease(reference), as: author) }
            // Half past midnight in Japan.
            desk.clock.now = "2026-12-31T15:30:00Z"
            let withdrawn = try await registry.perform(WithdrawRelease(reference), as: author, reason: "replaced")
            #expect(withdrawn.state == .withdrawn && withdrawn.withdrawnOn == "2027-01-01")
            await refused("REG-007") { try await registry.perform(WithdrawRelease(reference), as: author, reason: "r") }
            _ = try await registry.ask(VerifyAudit(), as: quality)
        }
    }

    @Test(arguments: TestDatabase.present) func everyRoleFreezesOnlyIfItMay(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let reference = try await desk.release("2.1")
            for role in Role.allCases where role != .quality {
                let person = TestDesk.person(role)
                for body in [
                    { _ = try await desk.registry.perform(FreezeRelease(reference), as: person) },
                    { _ = try await desk.registry.perform(ShipRelease(reference), as: person) },
                    { _ = try await desk.registry.perform(ThawRelease(reference, for: "CR-1"), as: person, reason: "r") },
                    { _ = try await desk.registry.perform(WithdrawRelease(reference), as: person, reason: "r") },
                ] as [() async throws -> Void] {
                    await #expect(throws: RegistryError.notAllowed(person: role.rawValue, permission: .freezeReleases)) { try await body() }
                }
            }
            try await desk.registry.perform(FreezeRelease(reference), as: quality)
        }
    }

    /// Who comes second finds the release changed, whatever the two did first.
    @Test(arguments: TestDatabase.present) func twoWhoFreezeAtOnceMakeOneBaseline(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let reference = try await desk.release("2.1")
            let results = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask { (try? await desk.registry.perform(FreezeRelease(reference), as: TestDesk.author)) != nil }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.count { $0 } == 1)
            #expect(try await desk.count("SELECT COUNT(*) FROM baseline") == 1)
        }
    }

    @Test(arguments: TestDatabase.present) func baselinesAreCompared(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let old = try await desk.release("2.0", library: "1.3.0")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: old)
            try await desk.tool("gcc", "13.3", in: old)
            try await registry.perform(FreezeRelease(old), as: author)
            let new = try await desk.release("2.1", library: "1.3.1")
            _ = try await desk.document("IFU-1", version: "1.1", text: "second", in: new)
            try await desk.tool("gcc", "14.2", in: new)
            try await registry.perform(FreezeRelease(new), as: author)
            let difference = try await registry.ask(
                CompareBaselines(BaselineReference("PUMP-100@2.0#1"), BaselineReference(new)), as: TestDesk.person(.viewer))
            #expect(difference.new.number == 1)
            let lines = difference.items.map { "\($0.kind) \($0.section) \($0.name) \($0.oldVersion ?? "-") \($0.newVersion ?? "-")" }
            #expect(
                lines == [
                    "changed sbom pump-firmware 2.1 2.1", "changed document 取扱説明書 1.0 1.1", "removed supportingItem gcc 13.3 -",
                    "added supportingItem gcc - 14.2",
                ])
            #expect(difference.items[1].fields.map(\.field) == ["sha256", "version"])
            let components = try #require(difference.sboms.first?.difference)
            #expect(components.changed.map { "\($0.old.version ?? "") \($0.new.version ?? "")" } == ["1.3.0 1.3.1"])
            #expect(try await registry.ask(CompareBaselines(BaselineReference(old), BaselineReference(old)), as: quality).isEmpty)
            await refused("REG-003") {
                _ = try await registry.ask(CompareBaselines(BaselineReference(old, number: 7), BaselineReference(new)), as: quality)
            }
            await refused("REG-006") {
                _ = try await registry.ask(CompareBaselines(BaselineReference(old), BaselineReference("ECG-1@1.0")), as: quality)
            }
        }
    }

    @Test func referencesAreRead() throws {
        #expect(try BaselineReference("PUMP-100@2.1#3") == BaselineReference(ReleaseReference("PUMP-100@2.1"), number: 3))
        #expect(try BaselineReference("PUMP-100@2.1").number == nil)
        #expect(try BaselineReference("PUMP-100@2.1#rc").release.version == "2.1#rc")
        #expect(try BaselineReference("PUMP-100@2.1#3").text == "PUMP-100@2.1#3")
        #expect(throws: RegistryError.self) { try BaselineReference("PUMP-100#3") }
    }

    @Test(arguments: TestDatabase.present) func aCloneInheritsItsItems(_ driver: TestDatabase) async throws {
        struct Counting: ReleaseInheritance {
            func carry(from old: Release, to new: Release, in transaction: RegistryTransaction) throws -> Int {
                try InheritanceGrounds.untouchedComponents(from: old, to: new, in: transaction).count + (new.clonedFrom == old.id ? 7 : 0)
            }
        }
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let old = try await desk.release("2.0", library: "1.3.0")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: old)
            try await desk.tool("gcc", "13.3", in: old)
            try await desk.ship(old)
            let developer = TestDesk.person(.developer)
            let clone = try await registry.perform(CloneRelease(old, as: "2.1", carrying: [Counting()]), as: developer)
            #expect(clone.items == 2 && clone.others == 7)
            #expect(clone.release.state == .inWork && clone.release.releasedOn == nil)
            #expect(try await desk.count("SELECT COUNT(*) FROM release_item WHERE inherited = 1 AND release_id = \(clone.release.id)") == 2)
            await refused("REG-004") { try await registry.perform(CloneRelease(old, as: "2.1"), as: developer) }
            await refused("REG-006") { try await registry.perform(CloneRelease(old, as: " "), as: developer) }
            await refused("REG-001") { try await registry.perform(CloneRelease(old, as: "2.2"), as: TestDesk.person(.psirt)) }
            // The clone has no SBOM, and so nothing to freeze, until it gets its own.
            let new = ReleaseReference(product: "PUMP-100", version: "2.1")
            await refused("REG-007", "no SBOM") { try await registry.perform(FreezeRelease(new), as: author) }
            for (library, untouched) in [("1.3.0", 1), ("1.3.1", 0)] {
                try await desk.takeSBOM(new, library: library)
                let count = try await registry.perform(CloneRelease(old, as: "2.1-\(library)", carrying: []), as: developer).others
                #expect(count == 0)
                let both = try await registry.ask(ListReleases(product: "PUMP-100"), as: author)
                let (first, second) = (both.first { $0.version == "2.0" }, both.first { $0.version == "2.1" })
                let found = try await registry.database.read { connection in
                    let reader = RegistryReader(connection, TestDesk.author, now: "2026-11-27T00:00:00Z")
                    guard let first, let second else { return -1 }
                    return try InheritanceGrounds.untouchedComponents(from: first, to: second, in: reader).count
                }
                #expect(found == untouched)
            }
        }
    }
}
