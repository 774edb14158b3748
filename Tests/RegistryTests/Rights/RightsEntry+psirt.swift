import Duties
import JSONStream
import PSIRT

@testable import Registry

extension RightsEntry {
    /// Findings judged, rules, evaluation records, cases. That somebody does not take part in a case is told behind the rights, as if there were none.
    static func psirt(_ names: RightsNames) throws -> [RightsEntry] {
        let isPresent = names.product == RightsNames.present.product
        return try triage(names, finding: isPresent ? 1 : 9999, rule: isPresent ? RightsDesk.rule : "NO-SUCH")
            + concern(names, number: isPresent ? "NC-2026-0001" : "NC-2026-9999", request: isPresent ? 1 : 9999)
            + cases(isPresent ? RightsDesk.caseNumber : "CASE-2026-NOSUCHCC", names)
            + reports(isPresent ? RightsDesk.caseNumber : "CASE-2026-NOSUCHCC", names)
    }

    private static let day = CalendarDay(2027, 1, 1)

    private static func triage(_ names: RightsNames, finding: Int, rule: String) throws -> [RightsEntry] {
        let condition = RuleCondition(components: ["curl"])
        let analysis = Analysis(.affected, responses: [.update], action: "x", reason: "x")
        return [
            .does(SetAnalysis([finding], analysis)), .does(ReviewAnalysis(finding, agrees: true), orIsRefused: true),
            .does(ConfirmAnalysis(finding), orIsRefused: true), .asks(ListTriage(product: names.product)), .asks(ShowTriage(finding)),
            .does(AddTriageRule("NEW", condition, analysis, expires: day)), .does(ReviewTriageRule(rule), orIsRefused: true),
            .does(try TakeSupplierVEX(ByteBlock(TriageDesk.claim.utf8), file: "vex", supplier: names.supplier, for: names.release)),
            .does(WithdrawTriageRule(rule)), .asks(ListTriageRules()), .asks(PreviewTriageRule("NEW", condition, analysis, expires: day)),
        ]
    }

    private static func concern(_ names: RightsNames, number: String, request: Int) -> [RightsEntry] {
        [
            .does(EvaluateConcern("CVE-2026-0002", reason: "x")), .asks(ListConcerns()), .asks(ShowConcern(number)),
            .does(LogConcernRequest(number, product: names.product, askedBy: "x", channel: "mail")), .does(AnswerConcernRequest(request, "x")),
        ]
    }

    private static func reports(_ number: String, _ names: RightsNames) -> [RightsEntry] {
        let report = number + "-R1"
        return [
            .does(DraftReport(number, .form8), orIsRefused: true), .does(FillReport(report, ["event-day": "2026-11-01"]), orIsRefused: true),
            .does(ApproveReport(report, proof: PasswordProof(handle: "x")), orIsRefused: true),
            .does(RecordReportSent(report, at: "2026-11-27T00:00:00Z", channel: "x"), orIsRefused: true),
            .does(FollowUpReport(report), orIsRefused: true), .asks(ShowReport(report), orIsRefused: true),
            .asks(ListReports(number), orIsRefused: true), .asks(ReadCaseFile(number, digest: "x"), orIsRefused: true),
            .does(NoteBinder(.product(names.product))), .asks(ListProductAudit(names.product)), .asks(ListReleaseAnalyses(names.release)),
        ]
    }

    private static func cases(_ number: String, _ names: RightsNames) -> [RightsEntry] {
        [
            .does(OpenCase(RightsDesk.report)), .does(ReportFromPublic(product: "x", title: "x", description: "x", acknowledgeDays: 7)),
            .does(ReceiveMail(RightsDesk.mail, acknowledgeDays: 7)), .asks(ListMailAside()), .asks(ReadMailAside(1), orIsRefused: true),
            .asks(ListCases()), .asks(ListDuties()), .asks(ShowCase(number), orIsRefused: true),
            .asks(CaseDuties(number), orIsRefused: true), .does(ChangeParticipants(number, joining: ["safety"]), orIsRefused: true),
            .does(SayInCase(number, "x"), orIsRefused: true), .does(LinkCase(number, LinkTarget(.product, names.product)), orIsRefused: true),
            .does(MoveCase(number, to: .verification), orIsRefused: true), .does(NoteCase(number, .inUse(true)), orIsRefused: true),
            .does(SetCaseSharing(number, label: .red), orIsRefused: true),
            .does(StateCaseFact(number, "event.outcome", "unknown"), orIsRefused: true),
            .does(PauseDutyClock(number, "no-such", from: "2026-11-27T00:00:00Z", agreedBy: "x"), orIsRefused: true),
            .does(EndDutyPause(number, "no-such", at: "2026-11-27T00:00:00Z"), orIsRefused: true), .asks(ListDutyRules()),
            .does(VerifyDutyRule("no-such", digest: "", against: "x"), orIsRefused: true),
            .does(InstallDutyPack(Array("pack: [".utf8), file: "x.yaml"), orIsRefused: true), .does(RemoveDutyPack("no-such"), orIsRefused: true),
            .does(RecordSubmission(number, "no-such", .complete, at: "2026-11-27T00:00:00Z"), orIsRefused: true),
            .does(AnswerMisuse(number, .data, .no, how: "x"), orIsRefused: true), .does(AddCaseTask(number, "x"), orIsRefused: true),
            .does(EndCaseTask(number, task: 1), orIsRefused: true), .asks(ListFlaws(number), orIsRefused: true),
            .does(RecordFlaw(number, FlawFacts(titleJa: "x", titleEn: "x", textJa: "x", textEn: "x")), orIsRefused: true),
            .does(JudgeFlaw(number, "VUL-2026-TESTTEST", [names.release], Analysis(.underInvestigation)), orIsRefused: true),
        ]
    }
}
