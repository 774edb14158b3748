import Catalog
import Database
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// Parts of the triage list: by score, and what waits for a second person.
@Suite struct TriageFilterTests {
    private typealias Desk = TriageDesk

    private static func numbers(_ query: ListTriage, _ desk: TestDesk, as person: Principal = Desk.psirt) async throws -> [Int] {
        var query = query
        query.standings = Set(AnalysisStatus.allCases)
        return try await desk.registry.ask(query, as: person).map(\.id)
    }

    /// Every score is in one band, and the bands of what is exploited and what is not do not meet.
    @Test func bandsPartTheScale() {
        for isExploited in [false, true] {
            for score in [nil] + (0...100).map(Optional.some) {
                let weight = FindingWeight.of(score: score, isExploited: isExploited)
                let bands = ScoreBand.allCases.filter { $0.weights(isExploited: isExploited).contains(weight) }
                #expect(bands.count == 1, "\(String(describing: score))")
                #expect(ScoreBand.allCases.allSatisfy { !$0.weights(isExploited: !isExploited).contains(weight) })
            }
        }
        #expect(
            [0, 1, 39, 40, 69, 70, 89, 90, 100].map { score in
                ScoreBand.allCases.first { $0.weights(isExploited: false).contains(score) }
            } == [ScoreBand.none, .low, .low, .medium, .medium, .high, .high, .critical, .critical])
    }

    /// The flaw of the test has CVSS 6.5.
    @Test(arguments: TestDatabase.present) func aBandHasItsScoresAlone(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            let finding = try await Desk.finding(Desk.release, desk).id
            for band in ScoreBand.allCases {
                let wanted = band == .medium ? [finding] : []
                #expect(try await Self.numbers(ListTriage(band: band), desk) == wanted, "\(band)")
                #expect(try await Self.numbers(ListTriage(release: Desk.release, band: band), desk) == wanted, "\(band)")
                #expect(try await Self.numbers(ListTriage(band: band, component: "lodash"), desk) == wanted, "\(band)")
                #expect(try await Self.numbers(ListTriage(isExploited: true, band: band), desk) == [], "\(band)")
            }
            #expect(try await Self.numbers(ListTriage(band: .medium, after: .init(65, finding)), desk) == [])
        }
    }

    @Test(arguments: TestDatabase.present) func theQueueHasWhatWaitsForASecondPerson(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            let finding = try await Desk.finding(Desk.release, desk).id
            func queue(_ queue: ReviewQueue, _ person: Principal) async throws -> [Int] {
                try await Self.numbers(ListTriage(queue: queue), desk, as: person)
            }
            // Caution counts at once and waits for nobody.
            try await desk.registry.perform(SetAnalysis([finding], Desk.affected), as: Desk.psirt)
            #expect(try await queue(.whole, Desk.psirt) == [])
            var cleared = Desk.cleared
            cleared.reason = "the build was read"
            try await desk.registry.perform(SetAnalysis([finding], cleared), as: Desk.psirt)
            #expect(try await queue(.whole, Desk.psirt) == [finding])
            #expect(try await queue(.ofOthers, Desk.psirt) == [])
            #expect(try await queue(.ofOthers, Desk.safety) == [finding])
            #expect(try await Self.numbers(ListTriage(component: "lodash", queue: .ofOthers), desk, as: Desk.safety) == [finding])
            #expect(try await Self.numbers(ListTriage(component: "left-pad", queue: .ofOthers), desk, as: Desk.safety) == [])
            // A newer word takes the older one out of the queue.
            try await desk.registry.perform(SetAnalysis([finding], Desk.affected), as: Desk.psirt)
            #expect(try await queue(.whole, Desk.safety) == [])
            try await desk.registry.perform(SetAnalysis([finding], cleared), as: Desk.psirt)
            try await desk.registry.perform(ReviewAnalysis(finding, agrees: true), as: Desk.safety)
            #expect(try await queue(.whole, Desk.safety) == [])
        }
    }

    /// SQLite only, as in ``ListPlanTests``.
    @Test func theQueueIsReadFromItsIndex() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let plan = try await desk.registry.database.read { connection in
                try connection.plan(
                    """
                    SELECT a.finding_id AS finding_id FROM analysis a WHERE \(ReviewQueue.condition)
                    """, [])
            }
            #expect(plan.contains("INDEX analysis_to_review") && plan.contains("INDEX analysis_finding"), "\(plan)")
        }
    }
}
