import Diagnostics
import TestDatabases
import Testing

@testable import Registry

/// The list of advisories: the same statements however many there are, and each entry says what its advisory does.
@Suite struct AdvisoryListTests {
    @Test(arguments: TestDatabase.present) func moreAdvisoriesAreNotMoreStatements(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let counting = CountingDatabase(own.registry.database)
            let counted = try await Registry.open(counting) { own.desk.clock.now }
            var counts: [Int] = []
            for round in [1, 12] {
                for _ in 0..<round { _ = try await own.draft() }
                _ = counting.takeCount()
                for query in [ListAdvisories(), ListAdvisories(product: "PUMP-100", vulnerability: AdvisoryDesk.flaw, search: "SA-")] {
                    #expect(try await counted.ask(query, as: AdvisoryDesk.psirt).count == (round == 1 ? 1 : 13))
                    counts.append(counting.takeCount())
                }
            }
            #expect(counts[0] == counts[2] && counts[1] == counts[3], "\(counts)")
            #expect(counts[0] < 12, "\(counts)")
        }
    }

    @Test(arguments: TestDatabase.present) func anEntrySaysWhatItsAdvisoryDoes(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            func entry() async throws -> ListAdvisories.Entry {
                try #require(try await own.registry.ask(ListAdvisories(), as: AdvisoryDesk.psirt).first)
            }
            var shown = try await entry()
            #expect(shown.products == ["PUMP-100"] && shown.vulnerabilities == [AdvisoryDesk.flaw] && shown.titleEn.isEmpty && shown.out == nil)
            try await own.registry.perform(EditAdvisory(number, texts: [.init("title", .english, "Words")]), as: AdvisoryDesk.psirt)
            #expect(try await entry().titleEn == "Words")
            try await own.approved(number)
            try await own.publish(number)
            try await own.registry.perform(ReviseAdvisory(number), as: AdvisoryDesk.psirt)
            shown = try await entry()
            #expect(shown.version.number == 2 && shown.out?.number == 1 && shown.version.state == .draft)
        }
    }
}
