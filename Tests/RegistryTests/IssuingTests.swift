import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

@Suite struct IssuingTests {
    private let psirt = TestDesk.person(.psirt)
    private let viewer = TestDesk.person(.viewer)

    private func issue(_ reference: ReleaseReference, to recipient: String, _ text: String, format: String = "CycloneDX 1.6") -> IssueSBOM {
        IssueSBOM(reference, to: recipient, format: format, bytes: Array(text.utf8), why: "at release", losses: 2)
    }

    private func lines(_ held: [HeldSBOM]) -> [String] {
        held.map { "\($0.issued.recipient) \($0.release.text) #\($0.issued.number) \($0.issued.format) \($0.age?.rawValue ?? "current")" }
    }

    @Test(arguments: TestDatabase.present) func whoHoldsWhatIsKnown(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let reference = try await desk.release("2.1")
            let refused = await #expect(throws: RegistryError.self) { try await registry.perform(issue(reference, to: "見守病院", "a"), as: psirt) }
            #expect(refused?.code == "REG-007")
            try await desk.ship(reference)
            let first = try await registry.perform(issue(reference, to: " 見守病院  本院 ", "a"), as: psirt)
            #expect(first.number == 1 && first.recipient == "見守病院 本院" && first.losses == 2)
            try await registry.perform(issue(reference, to: "B Clinic", "a"), as: psirt)
            // Another format of the same baseline is held beside the first.
            try await registry.perform(issue(reference, to: "B Clinic", "spdx", format: "SPDX 2.3"), as: psirt)
            #expect(
                lines(try await registry.ask(SBOMHolders(), as: viewer)) == [
                    "B Clinic PUMP-100@2.1 #2 CycloneDX 1.6 current", "B Clinic PUMP-100@2.1 #3 SPDX 2.3 current",
                    "見守病院 本院 PUMP-100@2.1 #1 CycloneDX 1.6 current",
                ])
            #expect(try await registry.ask(SBOMHolders(onlyOutdated: true), as: viewer).isEmpty)
            // A corrected one is given to one of them: the other's is out of date.
            let corrected = try await registry.perform(issue(reference, to: "B Clinic", "b"), as: psirt)
            #expect(
                lines(try await registry.ask(SBOMHolders(product: "PUMP-100", onlyOutdated: true), as: viewer)) == [
                    "見守病院 本院 PUMP-100@2.1 #1 CycloneDX 1.6 reissued"
                ])
            let all = try await registry.ask(ListIssuedSBOMs(reference), as: viewer)
            #expect(all.map(\.issued.number) == [4, 3, 2, 1])
            #expect(all.map(\.issued.supersededBy) == [nil, nil, corrected.id, nil])
            #expect(all.allSatisfy { $0.baseline == 1 && $0.person == "PSIRT" })
            #expect(try await registry.ask(ReadIssuedSBOM(reference, number: 1), as: viewer) == Array("a".utf8))
            await #expect(throws: RegistryError.notFound(.issuedSBOM, "PUMP-100@2.1 #9")) {
                try await registry.ask(ReadIssuedSBOM(reference, number: 9), as: viewer)
            }
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(
                    IssueSBOM(reference, to: " ", format: "", bytes: [], why: "", losses: -1), as: psirt)
            }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["recipient", "format", "why", "bytes", "losses"])
        }
    }

    @Test(arguments: TestDatabase.present) func aNewBaselineMakesWhatWasGivenBeforeOld(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let registry = desk.registry
            let reference = try await desk.release("2.1")
            try await registry.perform(FreezeRelease(reference), as: TestDesk.author)
            try await registry.perform(issue(reference, to: "A", "a"), as: psirt)
            try await registry.perform(issue(reference, to: "B", "a"), as: psirt)
            try await registry.perform(issue(reference, to: "B", "s", format: "SPDX 2.3"), as: psirt)
            let change = try await desk.change(.approved)
            try await registry.perform(ThawRelease(reference, for: change), as: TestDesk.author, reason: "zlib")
            let refused = await #expect(throws: RegistryError.self) { try await registry.perform(issue(reference, to: "A", "b"), as: psirt) }
            #expect(refused?.code == "REG-007")
            try await desk.takeSBOM(reference, library: "1.3.2")
            try await registry.perform(FreezeRelease(reference), as: TestDesk.author)
            try await registry.perform(issue(reference, to: "B", "b"), as: psirt)
            // All that B had, in whatever format, was about the old baseline.
            #expect(
                lines(try await registry.ask(SBOMHolders(), as: viewer)) == [
                    "A PUMP-100@2.1 #1 CycloneDX 1.6 older-baseline", "B PUMP-100@2.1 #4 CycloneDX 1.6 current",
                ])
        }
    }

    @Test(arguments: TestDatabase.present) func everyRoleIssuesOnlyIfItMay(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            let reference = try await desk.release("2.1")
            try await desk.registry.perform(FreezeRelease(reference), as: TestDesk.author)
            for role in Role.allCases {
                if [.psirt, .quality].contains(role) {
                    try await desk.registry.perform(issue(reference, to: "A", role.rawValue), as: TestDesk.person(role))
                } else {
                    await #expect(throws: RegistryError.notAllowed(person: role.rawValue, permission: .issueSBOM)) {
                        try await desk.registry.perform(issue(reference, to: "A", role.rawValue), as: TestDesk.person(role))
                    }
                }
            }
            // Held by the one to whom it was given; seen by who may see the product.
            let administrator = TestDesk.person(.administrator)
            try await desk.registry.perform(AddPerson(Person(handle: "dev1", name: "D")), as: administrator)
            try await desk.registry.perform(
                AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: TestDesk.person(.quality))
            try await desk.registry.perform(GrantRole(.viewer, to: "dev1", product: "ECG-1"), as: administrator)
            #expect(try await desk.registry.ask(SBOMHolders(), as: Principal(handle: "dev1", channel: "test")).isEmpty)
            #expect(try await desk.registry.ask(SBOMHolders(), as: viewer).count == 1)
        }
    }
}
