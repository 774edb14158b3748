import Advisories
import Testing

@testable import Provider

/// What the roles ask for.
struct RoleRuleTests {
    private static let good = Dictionary(uniqueKeysWithValues: (1...25).map { ($0, CheckReport.Outcome.pass) })

    private func answer(_ role: ProviderRole, _ version: CSAFVersion, broken: Set<Int>, unseen: Set<Int> = []) -> RoleRule.Answer {
        var outcomes = Self.good
        for number in unseen { outcomes[number] = .cannotTell }
        for number in broken { outcomes[number] = .fail }
        return RoleRule.of(role, version, usesFeeds: true, usesDirectories: true).answer(outcomes)
    }

    @Test(
        arguments: [
            (.publisher, .v20, [], .yes), (.publisher, .v20, [4], .no), (.publisher, .v20, [5, 7, 9, 15, 18], .yes),
            (.provider, .v20, [8, 9], .yes), (.provider, .v20, [8, 9, 10], .no), (.provider, .v20, [12], .yes), (.provider, .v20, [12, 15], .no),
            (.provider, .v21, [12], .no), (.provider, .v21, [24], .no), (.provider, .v20, [24], .yes), (.provider, .v20, [18, 19, 20], .yes),
            (.trustedProvider, .v20, [19], .no), (.trustedProvider, .v20, [5], .no), (.lister, .v20, [1, 23], .yes), (.lister, .v20, [22], .no),
            (.aggregator, .v20, [23], .no), (.aggregator, .v20, [7], .yes), (.aggregator, .v20, [18], .no),
        ] as [(ProviderRole, CSAFVersion, Set<Int>, RoleRule.Answer)])
    func aRoleAsksForItsRequirements(_ role: ProviderRole, _ version: CSAFVersion, _ broken: Set<Int>, _ wanted: RoleRule.Answer) {
        #expect(answer(role, version, broken: broken) == wanted)
    }

    @Test func whatWasNotSeenIsNeitherYesNorNo() {
        #expect(answer(.provider, .v20, broken: [], unseen: [4]) == .unknown)
        #expect(answer(.provider, .v20, broken: [1], unseen: [4]) == .no)
        #expect(answer(.provider, .v20, broken: [8], unseen: [10]) == .yes)
        #expect(answer(.provider, .v20, broken: [8, 9], unseen: [10]) == .unknown)
    }
}
