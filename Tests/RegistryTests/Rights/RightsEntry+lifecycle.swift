import Diagnostics
import Lifecycle

@testable import Registry

extension RightsEntry {
    private static let proof = PasswordProof(handle: "nobody")

    /// Plans, ends, legacy judgements, notices.
    static func lifecycle(_ names: RightsNames) throws -> [RightsEntry] {
        try plans(names) + ends(names) + legacy(names) + notices(names) + receipts(names)
    }

    private static func plans(_ names: RightsNames) throws -> [RightsEntry] {
        [
            .does(DraftPlan(names.product, try LifeDesk.days("2026-11-01", "2036-11-01", "2039-10-31"), reason: "x", inputs: [])),
            .does(ApprovePlan(PlanReference(product: names.product, number: 2), proof: proof), orIsRefused: true),
            .does(RecordMilestone(names.product, .release, on: "2026-11-01", evidence: "x")), .asks(ShowLifecycle(names.product)),
            .asks(TryPlan(names.product, [])), .asks(ShowPortfolio(product: names.product)), .asks(ShowNoticeBoard(names.product)),
            .does(DecideCollision(names.product, "tool:GCC", .substitution, because: "x"), orIsRefused: true),
            .does(WithdrawCollisionDecision(names.product, "tool:GCC"), orIsRefused: true),
            .does(GiveEvidence(names.product, "plan-disclosed", reference: "x")),
            .does(SetNoticePolicy(names.product, leadMonths: 24, because: "x")),
        ]
    }

    private static func ends(_ names: RightsNames) throws -> [RightsEntry] {
        let zlib = try EndSubject("component:zlib")
        return [
            .does(StateEnd(zlib, .vendor, .allSupport, .day, on: "2030-01-01", reference: "x")), .does(WithdrawEnd(1), orIsRefused: true),
            .does(OverrideEnd(zlib, on: "2030-01-01", evidence: "x", expires: "2027-01-01")),
            .does(RecordSupplierEvent(names.supplier, .other, on: "2026-11-01", source: "x")), .asks(ListEnds()),
            .asks(LifecycleSubjects(product: nil)),
            .does(TakeSources(products: [], readOn: "2026-11-01")),
            .does(MapSource(zlib, .endOfLifeDate, "zlib", because: "x"), orIsRefused: true), .asks(ShowSources(names.product)),
            .does(SaySourceWord(.endOfLifeDate, "zlib", "eol", means: .allSupport, evidence: "x"), orIsRefused: true),
            .does(AddResource(KeptResource(code: "NEW", resourceKind: .service, name: "x"))), .does(UseResource(names.product, "CLOUD")),
        ]
    }

    private static func legacy(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(PutControl(names.product, "FW", name: "x", type: .firewall)),
            .does(JudgeLegacy(names.product, names.release.version, .legacy, because: "x")),
            .does(RecordCritical(names.product, names.release.version, "CVE-2026-1", because: "x")), .asks(LegacyStatus(names.product)),
        ]
    }

    private static func notices(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(PutTemplate(.eol, .japanese, title: "x", body: "x")), .asks(ShowTemplate(.eol, .japanese)),
            .does(DraftNotice(names.product, .eol, to: .all)), .does(EditNotice(names.draft, .japanese, title: "x")),
            .does(ApproveNotice(names.draft, proof: proof), orIsRefused: true), .does(CancelNotice(names.draft), orIsRefused: true),
            .asks(ListNotices()), .asks(ShowNotice(names.notice)),
        ]
    }

    private static func receipts(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(TakeLetters(of: names.notice, limit: 1, domain: "x")), .does(NoteLetter(names.receipt, .refused("x")), orIsRefused: true),
            .does(SettleLetter(names.receipt, wasSent: true), orIsRefused: true), .asks(LettersOf(names.notice)),
            .does(RecordReceipt(names.notice, names.institution, .handedOver, evidence: "x")), .does(RemindNotice(names.notice)),
        ]
    }
}
