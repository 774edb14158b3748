import Diagnostics
import Lifecycle
import Testing

@testable import PSIRT

struct HarmTests {
    private static let firewall = CompensatingControl(id: "fw", name: "Firewall", type: .firewall, document: "IFU 8.2")

    private func judge(_ exploitability: Exploitability?, _ harm: String?, _ controls: [RiskControl] = []) throws -> HarmJudgement {
        let matrix = RiskMatrix.start
        return try HarmJudgement(matrix, exploitability: exploitability, harm: harm.map { try matrix.scale.level($0) }, controls: controls)
    }

    @Test func knownFactsHaveAVerdict() throws {
        #expect(try judge(.low, "critical").verdict == .controlled)
        #expect(try judge(.medium, "serious").verdict == .uncontrolled)
        #expect(try judge(.high, "negligible").verdict == .controlled)
        #expect(try judge(.high, "minor").verdict == .uncontrolled)
        #expect(try judge(.high, "minor").needsInterimMeasure == false)
        #expect(try judge(.low, "catastrophic").needsInterimMeasure)
    }

    /// what is not known keeps the worse open, and grave harm asks for measures before it is certain.
    @Test func unknownFactsDecideOnlyWhatTheyCannotChange() throws {
        #expect(try judge(nil, "negligible").verdict == .controlled)
        #expect(try judge(nil, "catastrophic").verdict == .uncontrolled)
        #expect(try judge(nil, "serious").verdict == nil)
        #expect(try judge(nil, "serious").needsInterimMeasure)
        #expect(try judge(nil, "minor").needsInterimMeasure == false)
        #expect(try judge(.high, nil).verdict == nil)
        #expect(try judge(nil, nil).needsInterimMeasure == false)
    }

    @Test func documentedControlsLowerExploitability() throws {
        let control = try RiskControl(Self.firewall, because: "the port is closed from outside")
        let strong = try RiskControl(Self.firewall, lowersBy: 2, because: "off the network")
        #expect(try judge(.high, "minor", [control]).residual == .medium)
        #expect(try judge(.high, "minor", [control]).verdict == .controlled)
        #expect(try judge(.high, "serious", [control, control]).residual == .medium)
        #expect(try judge(.high, "serious", [strong]).verdict == .controlled)
        #expect(try judge(.low, "serious", [strong]).residual == .low)
        #expect(try judge(nil, "serious", [strong]).verdict == .controlled)
        let loose = CompensatingControl(id: "x", name: "Habit", type: .other)
        #expect(refusal { _ = try RiskControl(loose, because: "we always do") } == "PSIRT-021")
        #expect(refusal { _ = try RiskControl(Self.firewall, because: " ") } == "PSIRT-002")
    }

    @Test func tablesMustGrowWorse() throws {
        let scale = try HarmScale([HarmLevel("a", .init(ja: "軽", en: "mild")), HarmLevel("b", .init(ja: "重", en: "grave"))], graveFrom: "b")
        let (yes, no) = (RiskVerdict.controlled, RiskVerdict.uncontrolled)
        #expect(refusal { _ = try RiskMatrix(scale, rows: [[yes, yes], [yes, no], [no, no]]) } == nil)
        #expect(refusal { _ = try RiskMatrix(scale, rows: [[yes, yes], [no, yes], [no, no]]) } == "PSIRT-018")
        #expect(refusal { _ = try RiskMatrix(scale, rows: [[no, no], [yes, no], [no, no]]) } == "PSIRT-018")
        #expect(refusal { _ = try RiskMatrix(scale, rows: [[yes, yes], [yes, no]]) } == "PSIRT-017")
        #expect(refusal { _ = try HarmScale([HarmLevel("a", .init(ja: "軽", en: "mild"))], graveFrom: "a") } == "PSIRT-016")
        #expect(refusal { _ = try HarmScale(scale.levels, graveFrom: "c") } == "PSIRT-001")
        #expect(refusal { _ = try HarmScale(scale.levels + scale.levels, graveFrom: "a") } == "PSIRT-012")
        #expect(refusal { _ = try HarmJudgement(.start, exploitability: .low, harm: scale.levels[0]) } == "PSIRT-001")
        let start = RiskMatrix.start
        #expect(refusal { _ = try RiskMatrix(start.scale, rows: start.rows) } == nil)
    }

    /// Neither a control nor less severe harm ever makes the verdict worse.
    @Test func controlsNeverMakeItWorse() throws {
        let control = try RiskControl(Self.firewall, because: "closed")
        for exploitability in Exploitability.allCases {
            for level in HarmScale.fiveLevels.levels {
                let bare = try judge(exploitability, level.id).verdict
                let guarded = try judge(exploitability, level.id, [control]).verdict
                #expect(bare == .uncontrolled || guarded == .controlled)
            }
        }
    }

    @Test func wordsSayWhatItRestsOn() throws {
        let control = try RiskControl(Self.firewall, because: "closed")
        #expect(
            try judge(.high, "serious", [control]).wording.english
                == "uncontrolled risk: exploitability medium behind Firewall, patient harm serious: medical intervention needed; "
                + "interim measures are needed [R-083]")
    }
}
