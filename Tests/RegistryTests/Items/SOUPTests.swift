import Database
import Diagnostics
import Registry
import SBOM
import TestDatabases
import Testing

@Suite struct SOUPTests {
    private let quality = ItemDesk.quality
    private let zlib = ComponentNameReference("zlib")

    @Test(arguments: TestDatabase.present) func theListNamesWhatIsMissing(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await ItemDesk.addSBOM(
                [("zlib", "1.2.13", 2), ("zlib", "1.3.1", 2), ("curl", "8.5", 0), ("pump-core", "2.0", 1)], to: ItemDesk.release, registry)
            try await registry.perform(AddSOUPItem(SOUPItem(title: "zlib", origin: .openSource), of: "PUMP-100", component: zlib), as: quality)
            let bare = try await registry.ask(ListSOUP(ItemDesk.release), as: quality)
            #expect(bare.map(\.versions) == [["1.2.13", "1.3.1"]])
            #expect(
                bare.first?.gaps == [
                    .noManufacturer, .noDesignator, .noRequirements, .noPlatform, .noAnomalyReview(version: "1.2.13"),
                    .noAnomalyReview(version: "1.3.1"), .supportUnknown,
                ])
            // What is known to be one's own is no SOUP; what nobody has said may be.
            #expect(try await registry.ask(ListUnregisteredSOUP(ItemDesk.release), as: quality).map(\.title) == ["curl"])
            #expect(try await registry.ask(CountUnregisteredSOUP(ItemDesk.release), as: quality) == 1)
            try await registry.perform(
                ChangeSOUPItem("PUMP-100", zlib) {
                    $0.manufacturer = "zlib project"
                    $0.designator = "zlib, release number"
                    $0.functional = "DEFLATEの伸長"
                    $0.platform = "C言語処理系"
                    $0.supportLevel = .full
                    $0.supportSource = "https://zlib.net"
                }, as: quality)
            for version in ["1.2.13", "1.3.1"] { try await review(version, registry) }
            #expect(try await registry.ask(ListSOUP(ItemDesk.release, withGapsOnly: true), as: quality).isEmpty)
            let later = ReleaseReference(product: "PUMP-100", version: "2.1")
            try await registry.perform(AddRelease(later), as: quality)
            try await ItemDesk.addSBOM([("zlib", "1.3.1", 2)], to: later, registry)
            // An evaluation holds for the release that it was made for.
            #expect(try await registry.ask(ListSOUP(later), as: quality).map(\.gaps) == [[.noAnomalyReview(version: "1.3.1")]])
        }
    }

    private func review(_ version: String, date: String = "2026-11-20", _ registry: Registry) async throws {
        try await registry.perform(
            ReviewAnomalies(
                ItemDesk.release, zlib, version: version, listSource: "https://github.com/madler/zlib/issues", listDate: date, conclusion: "影響なし",
                isHazardous: false), as: quality)
    }

    @Test(arguments: TestDatabase.present) func anEvaluationIsAboutWhatTheReleaseHas(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await ItemDesk.addSBOM([("zlib", "1.3.1", 2)], to: ItemDesk.release, registry)
            try await registry.perform(AddSOUPItem(SOUPItem(title: "zlib", origin: .openSource), of: "PUMP-100", component: zlib), as: quality)
            await #expect(throws: RegistryError.self) { try await review("9.9", registry) }
            await #expect(throws: RegistryError.self) { try await review("1.3.1", date: "2026-11-28", registry) }
            try await review("1.3.1", registry)
            // A shipped release can be evaluated again, and both stay.
            try await ItemDesk.set(ItemDesk.release, .released, registry)
            try await review("1.3.1", date: "2026-11-26", registry)
            let reviews = try await registry.ask(ListSOUP(ItemDesk.release), as: quality).first?.reviews
            #expect(reviews?.map(\.listDate) == ["2026-11-26", "2026-11-20"])
            let error = await #expect(throws: RegistryError.self) { try await registry.perform(RemoveSOUPItem("PUMP-100", zlib), as: quality) }
            #expect(error?.code == "REG-007")
        }
    }

    @Test(arguments: TestDatabase.present) func aNameMustMeanOneComponent(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await ItemDesk.addSBOM([("zlib", "1", 2), ("Zlib", "1", 2)], to: ItemDesk.release, registry)
            let item = SOUPItem(title: "zlib", origin: .openSource)
            await #expect(throws: RegistryError.notFound(.component, "nothing")) {
                try await registry.perform(AddSOUPItem(item, of: "PUMP-100", component: ComponentNameReference("nothing")), as: quality)
            }
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(AddSOUPItem(item, of: "PUMP-100", component: ComponentNameReference("ZLIB")), as: quality)
            }
            #expect(error?.code == "REG-013")
            try await registry.perform(AddSOUPItem(item, of: "PUMP-100", component: zlib), as: quality)
            await #expect(throws: RegistryError.alreadyThere(.soupItem, "PUMP-100: zlib")) {
                try await registry.perform(AddSOUPItem(item, of: "PUMP-100", component: zlib), as: quality)
            }
            try await registry.perform(RemoveSOUPItem("PUMP-100", zlib), as: quality)
            #expect(try await registry.ask(ListSOUP(ItemDesk.release), as: quality).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func supportThatEndedShows(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await ItemDesk.addSBOM([("zlib", "1", 3)], to: nil, registry)
            var item = SOUPItem(title: "zlib", origin: .inHouse)
            item.manufacturer = "x"
            item.designator = "x"
            item.supportUntil = "2026-11-26"
            let unsourced = item
            await #expect(throws: RegistryError.self) {
                try await registry.perform(AddSOUPItem(unsourced, of: "PUMP-100", component: zlib), as: quality)
            }
            item.supportSource = "letter"
            let sourced = item
            try await registry.perform(AddSOUPItem(sourced, of: "PUMP-100", component: zlib), as: quality)
            // In-house: no requirements and anomaly lists of a SOUP; but it is not in the SBOM, and its support has ended.
            #expect(try await registry.ask(ListSOUP(ItemDesk.release), as: quality).map(\.gaps) == [[.notInSBOM, .supportEnded]])
        }
    }
}
