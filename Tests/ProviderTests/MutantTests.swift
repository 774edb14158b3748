import Advisories
import Testing

@testable import Provider

/// One fault in a provider: the checker names the requirement, and no other.
@Suite(.enabled(if: TestKey.isPresent)) struct MutantTests {
    @Test(arguments: WebMutant.all) func theRequirementIsNamed(_ mutant: WebMutant) throws {
        let report = try CheckerTests.check(try mutant.web())
        let failed = Set(report.results.filter { $0.outcome == .fail }.map(\.number))
        let told = CheckerTests.told(report)
        #expect(failed.contains(mutant.number), "\(told)")
        #expect(failed.subtracting(mutant.others).subtracting([10, mutant.number]) == [], "\(told)")
        // In 2.0 either way of distribution is enough.
        let isOneWayOfTwo = report.version == .v20 && mutant.others.union([mutant.number]).isSubset(of: 11...17)
        #expect(report.verdict == (mutant.number == 8 || mutant.number == 9 ? .yes : .no) || isOneWayOfTwo, "\(told)")
    }

    /// Every requirement that a server can break has a mutant; 10 is broken in all of them, and 25 is a recommendation.
    @Test func everyRequirementHasAMutant() {
        #expect(Set(WebMutant.all.map(\.number)) == Set(1...24).subtracting([10, 21, 22, 23]))
    }
}
