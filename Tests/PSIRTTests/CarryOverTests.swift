import Duties
import Testing

@testable import PSIRT

struct CarryOverTests {
    private static let cleared = Analysis(.notAffected, justification: .codeNotReachable)
    private static let before = FindingGrounds(
        component: "pkg:generic/openssl", version: "3.0.8", match: "cpe high", vulnerability: "7.5", conditions: ["tls": "off"], controls: ["fw"],
        neighbours: ["curl"])

    private func carry(
        _ analysis: Analysis = cleared, today: String = "2030-01-10", _ change: (inout FindingGrounds) -> Void = { _ in }
    ) -> CarryOver {
        var after = Self.before
        change(&after)
        return CarryOver(analysis, from: Self.before, to: after, today: day(today))
    }

    @Test func identicalGroundsCarryItAsItIs() {
        #expect(!carry().isToConfirm)
        #expect(carry().effectiveStatus == .notAffected)
    }

    @Test func eachGroundAsksForConfirmation() {
        let changes: [(GroundChange, (inout FindingGrounds) -> Void)] = [
            (.version(from: "3.0.8", to: "3.0.9"), { $0.version = "3.0.9" }),
            (.match, { $0.match = "name low" }),
            (.vulnerability, { $0.vulnerability = "9.8" }),
            (.condition("tls"), { $0.conditions = ["tls": "on"] }),
            (.condition("tls"), { $0.conditions = [:] }),
            (.controlGone("fw"), { $0.controls = [] }),
            (.neighbours(added: ["nginx"], gone: ["curl"]), { $0.neighbours = ["nginx"] }),
        ]
        for (expected, change) in changes {
            let carried = carry { change(&$0) }
            #expect(carried.changes == [expected])
            #expect(carried.effectiveStatus == .underInvestigation)
        }
    }

    @Test func whatTheAnalysisDoesNotRestOnAsksNothing() {
        #expect(!carry { $0.conditions["new"] = "1" }.isToConfirm)
        #expect(!carry { $0.controls.insert("ids") }.isToConfirm)
        #expect(!carry(Analysis(.notAffected, justification: .codeNotPresent)) { $0.neighbours = [] }.isToConfirm)
    }

    @Test func cautionGoesOverWithoutConditions() {
        let affected = Analysis(.affected, responses: [.update], action: "Update.")
        let carried = carry(affected) { $0.version = "3.0.9" }
        #expect(carried.isToConfirm)
        #expect(carried.effectiveStatus == .affected)
    }

    @Test func expiredReviewIsNotCarriedSilently() {
        var analysis = Self.cleared
        analysis.reviewBy = day("2030-01-10")
        #expect(carry(analysis, today: "2030-01-09").changes.isEmpty)
        #expect(carry(analysis, today: "2030-01-10").changes == [.reviewDue])
    }
}
