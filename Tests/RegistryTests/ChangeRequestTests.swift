import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

@Suite struct ChangeRequestTests {
    private let quality = TestDesk.person(.quality)
    private let safety = TestDesk.person(.safety)

    /// Through two registries on one database, as two processes have it.
    @Test(arguments: TestDatabase.present) func fiftyWritersAtOnceGetFiftyNumbers(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let clock = desk.clock
            let second = try await Registry.open(desk.location) { clock.now }
            let numbers = try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<50 {
                    let registry = index % 2 == 0 ? desk.registry : second
                    group.addTask {
                        try await registry.perform(OpenChange("PUMP-100", .corrective, title: "t\(index)", description: "d"), as: TestDesk.author)
                            .number
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            await second.close()
            #expect(Set(numbers).count == 50)
            #expect(numbers.allSatisfy { $0.hasPrefix("CR-2026-") && $0.utf8.count == 12 })
            #expect(numbers.sorted().first == "CR-2026-0001")
            _ = try await desk.registry.ask(VerifyAudit(), as: quality)
        }
    }

    @Test(arguments: TestDatabase.present) func numbersBeginAnewEachYearAndGrowBeyondFourDigits(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            #expect(try await desk.change(.draft) == "CR-2026-0001")
            desk.clock.now = "2027-01-01T00:00:00Z"
            #expect(try await desk.change(.draft) == "CR-2027-0001")
            try await desk.force("UPDATE series SET last = 9999 WHERE name = 'CR-2027'")
            #expect(try await desk.change(.draft) == "CR-2027-10000")
        }
    }

    @Test(arguments: TestDatabase.present) func fourEyesSeeEachChange(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let number = try await desk.change(.analysed)
            let own = TestDesk.proof(TestDesk.author)
            await #expect(throws: RegistryError.fourEyes(number)) {
                try await registry.perform(ApproveChange(number, proof: own), as: TestDesk.author)
            }
            await #expect(throws: RegistryError.fourEyes(number)) {
                try await registry.perform(RejectChange(number, comment: "no", proof: own), as: TestDesk.author)
            }
            // With somebody else's password nobody signs.
            await #expect(throws: RegistryError.wrongPassword("quality")) {
                try await registry.perform(ApproveChange(number, proof: TestDesk.proof(safety)), as: quality)
            }
            // Who wrote part of the text is an author too; who only set the date is not.
            try await registry.perform(EditChange(number) { $0.dueOn = "2026-12-31" }, as: safety)
            try await registry.perform(EditChange(number) { $0.description = "close two CVEs" }, as: quality)
            await #expect(throws: RegistryError.fourEyes(number)) {
                try await registry.perform(ApproveChange(number, proof: TestDesk.proof(quality)), as: quality)
            }
            try await registry.perform(ApproveChange(number, proof: TestDesk.proof(safety)), as: safety)
            try await registry.perform(ImplementChange(number, "done"), as: quality)
            await #expect(throws: RegistryError.fourEyes(number)) { try await registry.perform(VerifyChange(number, "ok"), as: quality) }
            await #expect(throws: RegistryError.fourEyes(number)) {
                try await registry.perform(SendBackChange(number), as: quality, reason: "not done")
            }
            try await registry.perform(SendBackChange(number), as: TestDesk.author, reason: "test missing")
            try await registry.perform(ImplementChange(number, "done, with test"), as: quality)
            try await registry.perform(VerifyChange(number, "ok"), as: TestDesk.author)
            try await registry.perform(CloseChange(number), as: safety)
            let shown = try await registry.ask(ShowChange(number), as: TestDesk.person(.viewer))
            #expect(shown.change.state == .closed)
            #expect(shown.change.closedAt == desk.clock.now)
            #expect(shown.implementer == "quality and regulatory")
            #expect(shown.verifier == "作成 太郎")
            #expect(shown.possible.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present, [ChangeState.approved, .implemented, .verified])
    func anApprovalFallsWithTheTextItWasAbout(_ driver: TestDatabase, _ state: ChangeState) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let number = try await desk.change(state)
            // What was not approved may change.
            let harmless = try await registry.perform(EditChange(number) { $0.dueOn = "2026-12-31" }, as: quality)
            #expect(harmless.voided.isEmpty && harmless.wording == nil && harmless.change.state == state)
            let edit = try await registry.perform(EditChange(number) { $0.title = "zlib and more" }, as: TestDesk.author)
            #expect(edit.change.state == .analysed)
            #expect(edit.voided.map(\.person) == ["safety management"])
            #expect(edit.wording?.english.contains(number) == true && edit.wording?.japanese.contains("safety management") == true)
            #expect(edit.change.implementer == nil && edit.change.verification == nil)
            let check = try await registry.ask(SignatureCheck(.change(number)), as: safety)
            #expect(check.map(\.isAboutPresentContent) == [false])
            await #expect(throws: RegistryError.self) { try await registry.perform(ImplementChange(number, "done"), as: TestDesk.author) }
            try await registry.perform(ApproveChange(number, proof: TestDesk.proof(safety)), as: safety)
            #expect(try await registry.ask(SignatureCheck(.change(number)), as: safety).map(\.isAboutPresentContent) == [false, true])
        }
    }

    @Test(arguments: TestDatabase.present) func whatAChangeTouchesIsPartOfWhatIsApproved(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let reference = try await desk.release("2.1")
            let component = try #require(try await desk.count("SELECT MIN(id) FROM component"))
            let number = try await desk.change(.approved, release: "2.1")
            let target = LinkTarget(.component, id: component)
            let edit = try await registry.perform(LinkChange(number, .impact, target), as: TestDesk.author)
            #expect(edit.change.state == .analysed && edit.voided.count == 1)
            let text = reference.text
            try await registry.perform(LinkChange(number, .related, LinkTarget(.release, text), note: "ships with it"), as: TestDesk.author)
            let shown = try await registry.ask(ShowChange(number), as: quality)
            #expect(shown.links.map(\.label) == ["zlib 1.3.1", "PUMP-100@2.1"])
            await #expect(throws: RegistryError.alreadyThere(.link, "\(number) zlib impact zlib 1.3.1")) {
                try await registry.perform(LinkChange(number, .impact, target), as: TestDesk.author)
            }
            try await registry.perform(UnlinkChange(number, .impact, target), as: TestDesk.author)
            // The text is again what was approved, but the step back stays: it must be looked at once more.
            #expect(try await desk.state(number) == .analysed)
            for (kind, reference) in [(SubjectKind.component, "999"), (.release, "PUMP-100@9"), (.problemReport, "PR-1"), (.finding, "x")] {
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.perform(LinkChange(number, .impact, LinkTarget(kind, reference)), as: TestDesk.author)
                }
                #expect(error?.code == "REG-003", "\(kind)")
            }
            for (kind, role) in [(SubjectKind.person, LinkRole.impact), (.component, .thaw), (.component, .solution)] {
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.perform(LinkChange(number, role, LinkTarget(kind, id: 1)), as: TestDesk.author)
                }
                #expect(error?.code == "REG-006", "\(kind) \(role)")
            }
        }
    }

    /// Whoever works for one product only learns nothing of another by linking to it.
    @Test(arguments: TestDatabase.present) func aLinkIsNoWayIntoAnotherProduct(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let administrator = TestDesk.person(.administrator)
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await registry.perform(AddPerson(Person(handle: "dev1", name: "D")), as: administrator)
            try await registry.perform(GrantRole(.developer, to: "dev1", product: "ECG-1"), as: administrator)
            let dev = Principal(handle: "dev1", channel: "test")
            let foreign = try await desk.change(.draft)
            let own = try await registry.perform(OpenChange("ECG-1", .feature, title: "t", description: "d"), as: dev).number
            await #expect(throws: RegistryError.notAllowed(person: "dev1", permission: .read)) {
                try await registry.perform(LinkChange(own, .related, LinkTarget(.changeRequest, foreign)), as: dev)
            }
            await #expect(throws: RegistryError.notAllowed(person: "dev1", permission: .read)) {
                try await registry.ask(ShowChange(foreign), as: dev)
            }
            await #expect(throws: RegistryError.notAllowed(person: "dev1", permission: .proposeChange)) {
                try await registry.perform(RequestChange(foreign), as: dev)
            }
            #expect(try await registry.ask(ListChanges(), as: dev).map(\.number) == [own])
            #expect(try await registry.ask(ListChanges(), as: quality).map(\.number) == [own, foreign])
            #expect(try await registry.ask(ListChanges(states: [.closed]), as: quality).isEmpty)
            #expect(try await registry.ask(ListChanges(states: [.draft], limit: 1), as: quality).map(\.number) == [own])
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsDoneOrRejectedIsNotRewritten(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await desk.change(.analysed)
            try await desk.registry.perform(RejectChange(number, comment: "too risky", proof: TestDesk.proof(safety)), as: safety)
            for state in ["rejected", "closed", "cancelled"] {
                try await desk.force("UPDATE change_request SET state = ?", [.text(state)])
                let error = await #expect(throws: RegistryError.self) {
                    try await desk.registry.perform(EditChange(number) { $0.title = "x" }, as: TestDesk.author)
                }
                #expect(error?.code == "REG-007")
            }
            try await desk.force("UPDATE change_request SET state = 'rejected'")
            try await desk.registry.perform(ReworkChange(number), as: TestDesk.author)
            await #expect(throws: RegistryError.changedMeanwhile(.changeRequest, number)) {
                try await desk.registry.perform(EditChange(number, revision: 1) { $0.title = "x" }, as: TestDesk.author)
            }
            // State, number and author are not text.
            let edit = try await desk.registry.perform(
                EditChange(number) {
                    $0.state = .closed
                    $0.author = 1
                    $0.number = "CR-1"
                    $0.title = "smaller"
                }, as: TestDesk.author)
            #expect(edit.change.state == .draft && edit.change.number == number && edit.change.title == "smaller" && edit.change.author != 1)
        }
    }

    @Test(arguments: TestDatabase.present) func noChangeIsForAShippedReleaseOrAnotherProducts(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let reference = try await desk.release("2.1")
            try await desk.ship(reference)
            let shipped = try #require(try await desk.count("SELECT id FROM product_release WHERE version = '2.1'"))
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await registry.perform(AddRelease(ReleaseReference(product: "ECG-1", version: "7")), as: quality)
            let foreign = try #require(try await desk.count("SELECT id FROM product_release WHERE version = '7'"))
            let number = try await desk.change(.draft)
            for (code, body) in [
                ("REG-007", { _ = try await desk.change(.draft, release: "2.1") }),
                ("REG-007", { _ = try await registry.perform(EditChange(number) { $0.release = shipped }, as: quality) }),
                ("REG-006", { _ = try await registry.perform(EditChange(number) { $0.release = foreign }, as: quality) }),
                ("REG-003", { _ = try await registry.perform(EditChange(number) { $0.release = 999 }, as: quality) }),
            ] as [(String, () async throws -> Void)] {
                let error = await #expect(throws: RegistryError.self) { try await body() }
                #expect(error?.code == code)
            }
        }
    }

    /// By whatever way the text changed: an approval of another text lets nothing be done.
    @Test(arguments: TestDatabase.present, [ChangeState.approved, .implemented, .verified])
    func anApprovalOfAnotherTextCarriesNoStep(_ driver: TestDatabase, _ state: ChangeState) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let number = try await desk.change(state)
            try await desk.force("UPDATE change_request SET description = 'open a back door'")
            let error = await #expect(throws: RegistryError.self) {
                switch state {
                case .approved: try await desk.registry.perform(ImplementChange(number, "done"), as: TestDesk.author)
                case .implemented: try await desk.registry.perform(VerifyChange(number, "ok"), as: quality)
                default: try await desk.registry.perform(CloseChange(number), as: safety)
                }
            }
            #expect(error?.code == "REG-007" && error?.wording.english.contains("is not about its content as it is now") == true)
        }
    }
}
