import Diagnostics
import Testing

@testable import PSIRT

/// no sign of a vulnerability is not the same as not concerned.
struct PortfolioTests {
    private func answer(_ components: Int?, unknown: Int = 0, _ findings: [AnalysisStatus] = [], cleared: Int = 0) -> ConcernAnswer {
        ConcernAnswer(
            ReleaseConcern(
                product: "P-1", release: "2.1", components: components, unknownComponents: unknown, findings: findings, cleared: cleared))
    }

    @Test func worstFindingAnswers() {
        #expect(answer(10, [.notAffected, .affected, .underInvestigation]) == .affected)
        #expect(answer(10, [.notAffected, .underInvestigation]) == .underInvestigation)
        #expect(answer(10, [.notAffected, .fixed]) == .fixed)
        #expect(answer(10, [.notAffected]) == .notAffected)
        #expect(answer(10, cleared: 2) == .versionNotAffected(2))
        #expect(answer(10) == .notPresent(components: 10))
    }

    @Test func whatCannotBeSeenIsNotClear() {
        #expect(answer(nil) == .unknown(components: nil, notLookedUp: 0))
        #expect(answer(0) == .unknown(components: 0, notLookedUp: 0))
        #expect(answer(10, unknown: 1) == .unknown(components: 10, notLookedUp: 1))
        #expect(answer(10, unknown: 1, [.notAffected]) == .unknown(components: 10, notLookedUp: 1))
        #expect(answer(nil, [.affected]) == .affected)
        #expect(!answer(nil).isNotConcerned)
        #expect(answer(nil).wording.english == "unknown: there is no SBOM")
    }
}
