import Duties
import Testing

@testable import PSIRT

struct AnalysisTests {
    private static let today = day("2030-01-10")

    private func refused(_ analysis: Analysis, after earlier: AnalysisStatus? = nil, offer: HandlingOffer? = nil) -> String? {
        refusal { try AnalysisRules().check(analysis, after: earlier, offer: offer, today: Self.today) }
    }

    private static let complete: [AnalysisStatus: Analysis] = [
        .notAffected: Analysis(.notAffected, justification: .codeNotReachable, reason: "looked again"),
        .affected: Analysis(.affected, responses: [.updatePlanned], action: "Keep behind the firewall.", reason: "a proof came"),
        .fixed: Analysis(.fixed, impact: "Fixed by the update to 3.0.9.", reason: "update in"),
        .underInvestigation: Analysis(.underInvestigation, reason: "doubts", reviewBy: day("2030-02-01")),
    ]

    @Test func everyPairOfStatusesHasItsAnswer() throws {
        for earlier in AnalysisStatus.allCases {
            for later in AnalysisStatus.allCases {
                let analysis = try #require(Self.complete[later])
                let isContradiction = [earlier, later].allSatisfy { $0.isRelief } && earlier != later
                #expect(refused(analysis, after: earlier) == (isContradiction ? "PSIRT-005" : nil), "\(earlier) to \(later)")
                #expect(AnalysisRules.following(earlier).contains(later) == !isContradiction)
                var silent = analysis
                silent.reason = " "
                if !isContradiction {
                    let needsReason = earlier != later && earlier != .underInvestigation
                    #expect(refused(silent, after: earlier) == (needsReason ? "PSIRT-006" : nil), "\(earlier) to \(later) silently")
                }
            }
        }
    }

    @Test func aStatusSaysWhatItHasToSay() {
        #expect(refused(Analysis(.notAffected)) == "PSIRT-003")
        #expect(refused(Analysis(.notAffected, impact: " \n")) == "PSIRT-003")
        #expect(refused(Analysis(.notAffected, impact: "The port is never opened.")) == nil)
        #expect(refused(Analysis(.notAffected, justification: .protectedAtPerimeter)) == "PSIRT-003")
        #expect(refused(Analysis(.notAffected, justification: .protectedAtPerimeter, impact: "Firewall F-1 as in the IFU.")) == nil)
        #expect(refused(Analysis(.affected, action: "Update.")) == "PSIRT-003")
        #expect(refused(Analysis(.affected, responses: [.update])) == "PSIRT-003")
        #expect(refused(Analysis(.fixed)) == "PSIRT-003")
        #expect(refused(Analysis(.fixed, evidence: ["sha256:ab"])) == nil)
        #expect(refused(Analysis(.underInvestigation)) == "PSIRT-003")
    }

    @Test func aStatusSaysNothingThatBelongsToAnother() {
        #expect(refused(Analysis(.affected, justification: .codeNotPresent, responses: [.update], action: "Update.")) == "PSIRT-004")
        #expect(refused(Analysis(.notAffected, justification: .codeNotPresent, responses: [.update])) == "PSIRT-004")
        #expect(refused(Analysis(.notAffected, justification: .codeNotPresent, handling: .update)) == "PSIRT-004")
    }

    @Test(arguments: [("2030-01-10", false), ("2030-01-11", true), ("2030-04-10", true), ("2030-04-11", false)])
    func investigationEndsInTime(_ text: String, _ isTaken: Bool) {
        #expect(refused(Analysis(.underInvestigation, reviewBy: day(text))) == (isTaken ? nil : "PSIRT-008"))
    }

    @Test func reliefCountsOnlyOnceAnotherPersonAgrees() throws {
        let affected = try AnalysisHistory.Entry(try #require(Self.complete[.affected]), by: "sato", at: Instant(seconds: 1))
        let cleared = try #require(Self.complete[.notAffected])
        let alone = try AnalysisHistory.Entry(cleared, by: "sato", at: Instant(seconds: 2))
        let agreed = try AnalysisHistory.Entry(cleared, by: "sato", at: Instant(seconds: 2), reviewer: "ito")
        let returned = try AnalysisHistory.Entry(cleared, by: "sato", at: Instant(seconds: 2), reviewer: "ito", isReturned: true)
        #expect(AnalysisHistory([]).status == .underInvestigation)
        #expect(AnalysisHistory([alone]).status == .underInvestigation)
        #expect(AnalysisHistory([affected, alone]).status == .affected)
        #expect(AnalysisHistory([affected, alone]).proposed == alone)
        #expect(AnalysisHistory([affected, agreed]).status == .notAffected)
        #expect(AnalysisHistory([affected, agreed]).proposed == nil)
        #expect(AnalysisHistory([affected, returned]).status == .affected)
        #expect(AnalysisHistory([affected, returned]).proposed == nil)
        #expect(AnalysisHistory([agreed, affected]).status == .affected)
        #expect(refusal { _ = try AnalysisHistory.Entry(cleared, by: "sato", at: Instant(seconds: 2), reviewer: "sato") } == "PSIRT-007")
    }

    @Test func reReviewIsDueOnItsDay() throws {
        var analysis = try #require(Self.complete[.affected])
        analysis.reviewBy = day("2030-06-01")
        let history = AnalysisHistory([try AnalysisHistory.Entry(analysis, by: "sato", at: Instant(seconds: 1))])
        #expect(!history.needsReview(on: day("2030-05-31")))
        #expect(history.needsReview(on: day("2030-06-01")))
    }
}
