import CVSS
import Testing

@testable import PSIRT

struct ScoringTests {
    private static let base = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"

    @Test func adjustmentsMoveTheScore() throws {
        let scored = try Rescoring(
            parsing: Self.base,
            [.init("MAV", "A", because: "only on the device's own segment"), .init("CR", "L", because: "no patient data")])
        #expect(scored.before == CVSSScore(tenths: 98))
        #expect(scored.vector.canonical == "\(Self.base)/CR:L/MAV:A")
        #expect(scored.after < scored.before)
        #expect(scored.adjustments.map(\.metric) == ["CR", "MAV"])
        #expect(scored.after == (try CVSSVector(parsing: "\(Self.base)/CR:L/MAV:A")).scores.overall)
    }

    @Test func noAdjustmentChangesNothing() throws { #expect(try Rescoring(parsing: Self.base, []).after == CVSSScore(tenths: 98)) }

    @Test func version4Too() throws {
        let text = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"
        let scored = try Rescoring(parsing: text, [.init("MAV", "L", because: "no network"), .init("E", "U", because: "no proof known")])
        #expect(scored.vector.canonical == "\(text)/E:U/MAV:L")
        #expect(scored.after < scored.before)
        #expect(try Rescoring(parsing: text, [.init("MSI", "S", because: "therapy may go wrong")]).after >= scored.before)
    }

    @Test func refusals() {
        #expect(refusal { _ = try Rescoring(parsing: "CVSS:3.1/AV:N", []) } == "PSIRT-015")
        #expect(refusal { _ = try Rescoring(parsing: Self.base, [.init("AV", "L", because: "x")]) } == "PSIRT-013")
        #expect(refusal { _ = try Rescoring(parsing: Self.base, [.init("MAV", "Q", because: "x")]) } == "PSIRT-013")
        #expect(refusal { _ = try Rescoring(parsing: Self.base, [.init("MAV", "L", because: " ")]) } == "PSIRT-014")
        #expect(refusal { _ = try Rescoring(parsing: Self.base, [.init("CR", "L", because: "x"), .init("CR", "H", because: "y")]) } == "PSIRT-012")
    }

    @Test func rubricGivesTheWorstImpact() throws {
        var answers = RubricAnswers()
        #expect(RubricQuestion.allCases.filter(\.isImpact).count == 18)
        for (question, text) in [(RubricQuestion.xcp, "H"), (.xcd, "N"), (.xct, "N"), (.xcw, "L"), (.xcs, "N")] { try answers.answer(question, text) }
        #expect(answers.impact("C") == nil)
        try answers.answer(.xco, "L")
        #expect(answers.impact("C") == .high)
        #expect(answers.impact("I") == nil)
        try answers.answer(.xavn, "Y")
        try answers.answer(.xcpm, "more than five hundred patients")
        #expect(answers.extendedVector == "XAVN:Y/XCP:H/XCD:N/XCT:N/XCW:L/XCS:N/XCO:L")
        #expect(answers.open.count == RubricQuestion.allCases.count - 8)
        #expect(refusal { try answers.answer(.xid, "M") } == "PSIRT-001")
        #expect(refusal { try answers.answer(.xavt, " ") } == "PSIRT-002")
    }
}
