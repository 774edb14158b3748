import Database
import SBOM
import TestDatabases
import Testing

@testable import Registry

/// What a cloned release takes over, and what of it a person must confirm.
@Suite struct InheritanceTests {
    private let quality = TestDesk.person(.quality)
    private let old = ReleaseReference(product: "PUMP-100", version: "2.0")
    private let zlib = ComponentNameReference("zlib")

    private func reviewed(_ desk: TestDesk) async throws {
        _ = try await desk.release("2.0", library: "1.3.0")
        try await desk.registry.perform(AddSOUPItem(SOUPItem(title: "zlib", origin: .openSource), of: "PUMP-100", component: zlib), as: quality)
        for (date, conclusion) in [("2026-11-01", "first"), ("2026-11-20", "second")] {
            try await desk.registry.perform(
                ReviewAnomalies(old, zlib, version: "1.3.0", listSource: "list", listDate: date, conclusion: conclusion, isHazardous: false),
                as: quality)
        }
    }

    private func soup(_ version: String, _ desk: TestDesk) async throws -> ListSOUP.Entry {
        try #require(try await desk.registry.ask(ListSOUP(ReleaseReference(product: "PUMP-100", version: version)), as: quality).first)
    }

    @Test(arguments: TestDatabase.present) func anEvaluationHoldsWhileTheComponentIsTheSame(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            try await reviewed(desk)
            let answer = try await desk.registry.perform(CloneRelease(old, as: "2.1"), as: quality)
            #expect(answer.others == 1)
            // Without an SBOM there is no difference yet.
            #expect(try await soup("2.1", desk).toConfirm.isEmpty)
            try await desk.takeSBOM(ReleaseReference(product: "PUMP-100", version: "2.1"), library: "1.3.0")
            let same = try await soup("2.1", desk)
            #expect(same.reviews.map(\.conclusion) == ["second"])
            #expect(same.reviews.map(\.reviewedAt) == ["2026-11-27T00:00:00Z"])
            #expect(same.inherited == Set(same.reviews.map(\.id)) && same.toConfirm.isEmpty)
            #expect(!same.gaps.contains { $0.word == "no-anomaly-review" || $0.word == "review-to-confirm" })
        }
    }

    @Test(arguments: TestDatabase.present) func aChangedComponentMustBeEvaluatedAgain(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            try await reviewed(desk)
            try await desk.registry.perform(CloneRelease(old, as: "2.1"), as: quality)
            let new = ReleaseReference(product: "PUMP-100", version: "2.1")
            try await desk.takeSBOM(new, library: "1.3.1")
            let changed = try await soup("2.1", desk)
            #expect(changed.toConfirm == changed.inherited && changed.toConfirm.count == 1)
            #expect(changed.gaps.contains(.noAnomalyReview(version: "1.3.1")))
            // Through a second clone the doubt goes on to where the evaluation was made, not to the release between.
            try await desk.registry.perform(CloneRelease(new, as: "2.2"), as: quality)
            try await desk.takeSBOM(ReleaseReference(product: "PUMP-100", version: "2.2"), library: "1.3.1")
            #expect(try await soup("2.2", desk).toConfirm.count == 1)
            try await desk.registry.perform(CloneRelease(new, as: "2.3"), as: quality)
            try await desk.takeSBOM(ReleaseReference(product: "PUMP-100", version: "2.3"), library: "1.3.0")
            #expect(try await soup("2.3", desk).toConfirm.isEmpty)
            try await desk.registry.perform(
                ReviewAnomalies(new, zlib, version: "1.3.1", listSource: "list", listDate: "2026-11-26", conclusion: "new", isHazardous: false),
                as: quality)
            #expect(try await !soup("2.1", desk).gaps.contains { $0.word.contains("review") })
        }
    }

    @Test(arguments: TestDatabase.present) func itemsAreToConfirmOnlyWhereTheirGroundsChanged(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            _ = try await desk.release("2.0")
            _ = try await desk.document("IFU-1", version: "1.0", text: "first", in: old)
            try await desk.tool("GCC", "14", in: old)
            try await desk.registry.perform(CloneRelease(old, as: "2.1"), as: quality)
            let new = ReleaseReference(product: "PUMP-100", version: "2.1")
            func toConfirm() async throws -> [String] {
                let items = try await desk.registry.ask(ConfigurationStatus(new), as: quality).items
                #expect(items.filter(\.isInherited).count == 2)
                return items.filter(\.isToConfirm).map(\.name)
            }
            #expect(try await toConfirm() == [])
            // A change that leaves the function alone and touches the compiler.
            let change = try await desk.change(.analysed, release: "2.1")
            #expect(try await toConfirm() == [])
            try await desk.registry.perform(LinkChange(change, .impact, LinkTarget(.supportingItem, "GCC-14")), as: TestDesk.author)
            #expect(try await toConfirm() == ["GCC"])
            // A newer version of the document.
            _ = try await desk.document("IFU-1", version: "1.1", text: "second")
            #expect(try await toConfirm() == ["取扱説明書", "GCC"])
        }
    }
}
