import Database
import JSONStream
import SBOM
import TestDatabases
import Testing

@testable import Registry

/// The important reads ask the database as often for many things as for few: no list asks once for each of its entries.
@Suite struct StatementCountTests {
    private let quality = TestDesk.person(.quality)
    private let release = ReleaseReference(product: "PUMP-100", version: "2.0")

    @Test(arguments: TestDatabase.present) func moreEntriesAreNotMoreStatements(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, desk in
            let counting = CountingDatabase(registry.database)
            let counted = try await Registry.open(counting) { desk.clock.now }
            var before: [Int] = []
            for round in [2, 40] {
                try await fill(round, registry)
                _ = counting.takeCount()
                var counts: [Int] = []
                func ask<Question: Query>(_ question: Question) async throws {
                    _ = try await counted.ask(question, as: quality)
                    counts.append(counting.takeCount())
                }
                try await ask(ListComponents(release))
                try await ask(ListFindings(release))
                try await ask(ListSOUP(release))
                try await ask(ListUnregisteredSOUP(release))
                try await ask(ListSuppliers())
                try await ask(ListCorrections())
                try await ask(ConfigurationStatus(release))
                #expect(counts.allSatisfy { $0 > 0 && $0 < 40 }, "\(counts)")
                if !before.isEmpty { #expect(counts == before) }
                before = counts
            }
        }
    }

    /// `count` more components, half of them SOUP items, and as many suppliers and corrections.
    private func fill(_ count: Int, _ registry: Registry) async throws {
        let names = (0..<count).map { "part-\(count)-\($0)" }
        try await registry.database.write { connection in
            try connection.execute("UPDATE sbom SET replaced_by = id WHERE release_id IS NOT NULL")
        }
        try await ItemDesk.addSBOM(names.map { ($0, "1", 2) }, to: release, registry)
        for (place, name) in names.enumerated() {
            try await registry.perform(AddSupplier(Supplier(code: name, nameJa: name, nameEn: name)), as: quality)
            var rule = Correction(name: name)
            rule.newOrigin = "commercial"
            let stored = rule
            try await registry.perform(AddCorrection(stored), as: quality)
            guard place % 2 == 0 else { continue }
            let item = SOUPItem(title: name, origin: .openSource)
            try await registry.perform(AddSOUPItem(item, of: "PUMP-100", component: ComponentNameReference(name)), as: quality)
        }
    }
}
