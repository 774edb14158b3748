import Duties
import Testing

@testable import PSIRT

struct RuleTests {
    private func rule(
        _ id: String, _ condition: RuleCondition, _ status: AnalysisStatus = .notAffected, reviewer: String? = "ito", expires: String = "2030-12-31",
        reason: String? = "the driver is never loaded", owner: String = "sato"
    ) throws(PSIRTError) -> PortfolioRule {
        let analysis =
            switch status {
            case .notAffected: Analysis(.notAffected, justification: .codeNotReachable, reason: reason)
            case .affected: Analysis(.affected, responses: [.updatePlanned], action: "Isolate.", reason: reason)
            case .fixed: Analysis(.fixed, impact: "patched", reason: reason)
            case .underInvestigation: Analysis(.underInvestigation, reason: reason, reviewBy: day("2030-03-01"))
            }
        return try PortfolioRule(
            id: id, condition: condition, analysis: analysis, owner: owner, reviewer: reviewer, made: day("2030-01-10"), expires: day(expires))
    }

    private static let subject = FindingSubject(id: 1, vulnerability: ["CVE-2030-1", "GHSA-x"], component: "kernel", version: "6.1", product: "P-1")

    @Test func refusals() {
        let condition = RuleCondition(vulnerabilities: ["CVE-2030-1"])
        #expect(refusal { _ = try rule("r", condition) } == nil)
        #expect(refusal { _ = try rule(" ", condition) } == "PSIRT-002")
        #expect(refusal { _ = try rule("r", condition, owner: "") } == "PSIRT-002")
        #expect(refusal { _ = try rule("r", condition, reason: nil) } == "PSIRT-002")
        #expect(refusal { _ = try rule("r", condition, reviewer: "sato") } == "PSIRT-007")
        #expect(refusal { _ = try rule("r", RuleCondition(confidences: ["low"])) } == "PSIRT-010")
        #expect(refusal { _ = try rule("r", RuleCondition(products: ["P-1"])) } == "PSIRT-010")
        #expect(refusal { _ = try rule("r", condition, expires: "2030-01-10") } == "PSIRT-011")
        #expect(refusal { _ = try rule("r", condition, expires: "2031-01-11") } == nil)
        #expect(refusal { _ = try rule("r", condition, expires: "2031-01-12") } == "PSIRT-011")
        #expect(refusal { _ = try PortfolioRules([rule("r", condition), rule("r", condition)]) } == "PSIRT-012")
    }

    @Test func conditionsNameAllThatMustHold() {
        let subject = Self.subject
        #expect(RuleCondition(vulnerabilities: ["GHSA-x"]).holds(for: subject))
        #expect(RuleCondition(vulnerabilities: ["GHSA-x"], components: ["kernel"], versions: ["6.1"], products: ["P-1"]).holds(for: subject))
        #expect(!RuleCondition(vulnerabilities: ["GHSA-x"], versions: ["6.2"]).holds(for: subject))
        #expect(!RuleCondition(components: ["kernel"], products: ["P-2"]).holds(for: subject))
        #expect(!RuleCondition(components: ["kernel"], kinds: ["name"]).holds(for: subject))
    }

    @Test func reliefNeedsReviewAndHoldsToItsLastDay() throws {
        let condition = RuleCondition(components: ["kernel"])
        let rules = try PortfolioRules([try rule("r", condition)])
        #expect(rules.reading(Self.subject, on: day("2030-01-09")).status == .underInvestigation)
        #expect(rules.reading(Self.subject, on: day("2030-12-31")).status == .notAffected)
        #expect(rules.reading(Self.subject, on: day("2031-01-01")).rule == nil)
        let alone = try PortfolioRules([try rule("r", condition, reviewer: nil)])
        #expect(alone.reading(Self.subject, on: day("2030-02-01")).rule == nil)
        let caution = try PortfolioRules([try rule("r", condition, .affected, reviewer: nil)])
        #expect(caution.reading(Self.subject, on: day("2030-02-01")).status == .affected)
    }

    @Test func theMoreCautiousRuleAnswersAndAPersonBeforeAll() throws {
        let rules = try PortfolioRules([
            try rule("a", RuleCondition(components: ["kernel"])), try rule("b", RuleCondition(vulnerabilities: ["CVE-2030-1"]), .affected),
        ])
        #expect(rules.meaning(Self.subject, on: day("2030-02-01")).map(\.id) == ["b", "a"])
        #expect(rules.reading(Self.subject, on: day("2030-02-01")).rule?.id == "b")
        var own = Self.subject
        own.own = .fixed
        #expect(rules.reading(own, on: day("2030-02-01")).status == .fixed)
    }

    @Test func previewSaysWhatChangesAndWhatDoesNot() throws {
        var findings = (1...5).map { FindingSubject(id: $0, vulnerability: ["CVE-2030-\($0)"], component: "kernel", product: $0 < 4 ? "P-1" : "P-2") }
        findings[1].own = .affected
        findings.append(FindingSubject(id: 6, vulnerability: ["CVE-2030-6"], component: "zlib", product: "P-1"))
        let rules = try PortfolioRules([try rule("z", RuleCondition(vulnerabilities: ["CVE-2030-3"]), .affected)])
        let preview = try RulePreview(
            of: try rule("new", RuleCondition(components: ["kernel"]), reviewer: nil), beside: rules, on: findings, day: day("2030-02-01"))
        #expect(preview.meant == 5)
        #expect(preview.own == 1)
        #expect(preview.changed == [1, 4, 5])
        #expect(preview.answeredElsewhere == ["z": 1])
        #expect(preview.byProduct == ["P-1": 3, "P-2": 2])
        #expect(!preview.isDead)
        let dead = try RulePreview(of: try rule("x", RuleCondition(components: ["none"])), beside: rules, on: findings, day: day("2030-02-01"))
        #expect(dead.isDead)
    }
}
