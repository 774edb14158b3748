import Duties
import Testing

@testable import Lifecycle

struct EndTests {
    private static let today = day("2026-11-27")

    private func statement(_ origin: EndOrigin, _ meaning: EndMeaning, _ end: String, stated: String = "2025-01-01") -> EndStatement {
        EndStatement(origin, meaning, .day(day(end)), stated: day(stated), reference: "r \(end)")
    }

    private func end(_ statements: [EndStatement], override: EndOverride? = nil, events: [SuddenEvent] = []) -> ResolvedEnd {
        let resource = LifecycleResource(
            id: "x", name: "x", kind: .component, supplier: "Maker", statements: statements, override: override)
        return EndResolver(today: Self.today, events: events).end(of: resource)
    }

    @Test func strongerOriginWinsAndDisagreementIsShown() {
        let end = end([statement(.endOfLifeDate, .securitySupport, "2029-01-01"), statement(.vendor, .securitySupport, "2028-01-01")])
        #expect(end.day == day("2028-01-01"))
        #expect(end.origin == .vendor)
        #expect(end.questions == [.sourcesDisagree])
    }

    @Test func newerStatementOfOneOriginReplacesTheOlder() {
        let end = end([
            statement(.vendor, .securitySupport, "2028-01-01"), statement(.vendor, .securitySupport, "2030-01-01", stated: "2026-01-01"),
        ])
        #expect(end.day == day("2030-01-01"))
        #expect(end.questions.isEmpty)
    }

    @Test func firstGoverningMeaningCounts() {
        let end = end([
            statement(.vendor, .allSupport, "2031-01-01"), statement(.vendor, .securitySupport, "2030-01-01"),
            statement(.vendor, .activeSupport, "2027-01-01"), statement(.vendor, .extendedSupport, "2028-01-01"),
        ])
        #expect(end.day == day("2030-01-01"))
        #expect(end.meaning == .securitySupport)
    }

    @Test func whatGivesNoDayIsAQuestion() {
        func answer(_ value: EndValue) -> ResolvedEnd {
            end([EndStatement(.endOfLifeDate, .securitySupport, value, stated: day("2026-08-22"), reference: "r")])
        }
        #expect(answer(.notEnded).questions == [.noDayYet])
        #expect(answer(.toBeAnnounced).questions == [.toBeAnnounced])
        #expect(answer(.ended).day == day("2026-08-22"))
        #expect(answer(.ended).questions == [.endedOnUnknownDay])
        #expect(end([]).questions == [.noStatement])
        #expect(end([statement(.vendor, .activeSupport, "2027-01-01")]).questions == [.nothingThatGoverns])
        #expect(end([]).isOpen)
    }

    @Test func overrideHoldsUntilItExpires() throws {
        func override(_ expires: String) throws -> EndOverride {
            try EndOverride(day("2033-01-01"), by: "Sato", made: day("2026-01-01"), evidence: "stock list", expires: day(expires))
        }
        let sources = [statement(.vendor, .securitySupport, "2028-01-01")]
        #expect(end(sources, override: try override("2026-11-27")).day == day("2033-01-01"))
        let expired = end(sources, override: try override("2026-11-26"))
        #expect(expired.day == day("2028-01-01"))
        #expect(expired.questions == [.overrideExpired])
        #expect(refusal { _ = try override("2025-01-01") } == "LIFE-010")
    }

    @Test func bankruptcyPutsEarlierPromisesInDoubt() throws {
        let event = try SuddenEvent(.bankruptcy, supplier: "Maker", on: day("2026-06-01"), source: "gazette")
        let before = end([statement(.vendor, .securitySupport, "2030-01-01")], events: [event])
        #expect(before.doubtfulFrom == day("2026-06-01"))
        #expect(before.confidence == .doubtful)
        #expect(before.isOpen)
        #expect(!end([statement(.vendor, .securitySupport, "2030-01-01", stated: "2026-07-01")], events: [event]).isOpen)
        #expect(!end([statement(.vendor, .securitySupport, "2026-01-01")], events: [event]).isOpen)
    }

    @Test func orderOfStatementsDecidesNothing() {
        var random = Seeded(11)
        for _ in 0..<500 {
            let statements = (0..<Int.random(in: 0...6, using: &random)).map { number in
                EndStatement(
                    origin: EndOrigin.allCases[Int.random(in: 0..<5, using: &random)], term: "t",
                    meaning: Int.random(in: 0..<6, using: &random) == 0 ? nil : EndMeaning.allCases[Int.random(in: 0..<7, using: &random)],
                    isMeaningConfirmed: Bool.random(using: &random),
                    value: [.notEnded, .ended, .toBeAnnounced, .day(day("2028-01-01")), .day(day("2029-01-01"))][
                        Int.random(in: 0..<5, using: &random)],
                    stated: day("2025-01-0\(Int.random(in: 1...3, using: &random))"), reference: "r\(number)")
            }
            let (one, other) = (end(statements), end(statements.shuffled(using: &random)))
            #expect(one.day == other.day && one.origin == other.origin && one.meaning == other.meaning)
            #expect(one.questions == other.questions && one.confidence == other.confidence && one.knownSince == other.knownSince)
        }
    }
}
