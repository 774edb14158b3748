import Database
import Diagnostics
import Duties
import JSONStream
import PSIRT
import TestDatabases

@testable import Registry

/// A desk with a drill: a case under embargo about a release with a finding that is judged, installed at a hospital. `psirt` and `safety` take part.
struct ReportDesk {
    let desk: TestDesk
    let finding: Int
    var registry: Registry { desk.registry }

    static let number = "CASE-2026-DRILL234"
    static let psirt = TestDesk.person(.psirt)
    static let safety = TestDesk.person(.safety)
    static let quality = TestDesk.person(.quality)
    static let release = ReleaseReference(product: "PUMP-100", version: "2.1")
    static let log: [UInt8] = Array("02:11 reset from 10.0.0.7\n".utf8)

    static func with(_ driver: TestDatabase, _ body: (ReportDesk) async throws -> Void) async throws {
        try await TestDesk.with(driver) { desk in
            try await product(desk.registry)
            let finding = try await release(desk)
            try await openCase(desk.registry, finding)
            try await body(ReportDesk(desk: desk, finding: finding))
        }
    }

    private static func product(_ registry: Registry) async throws {
        try await registry.perform(
            ChangeProduct("PUMP-100") { product in
                product.genericName = "汎用輸液ポンプ"
                product.jmdn = "13215000"
                product.approvalKind = .approval
                product.approvalNumber = "30100BZX00001000"
                product.intendedUseJa = "薬液を一定の速度で送る"
                product.intendedUseEn = "Delivers fluids at a set rate"
            }, as: quality)
        try await registry.perform(
            AddInstitution(Institution(code: "H-001", nameJa: "中央病院", nameEn: "Central Hospital", kindOfInstitution: .hospital)), as: quality)
    }

    /// A shipped release with lodash, judged by two, at the hospital.
    private static func release(_ desk: TestDesk) async throws -> Int {
        let registry = desk.registry
        try await TriageDesk.add(release, lodash: "4.17.20", try Workbench().catalog(TriageDesk.feed()), desk)
        try await ItemDesk.set(release, .released, registry)
        let finding = try await TriageDesk.finding(release, desk).id
        try await registry.perform(SetAnalysis([finding], TriageDesk.affected), as: psirt)
        try await InstalledDesk.device("SN-7", at: "H-001", release: "2.1", registry) { $0.network = .connected }
        try await InstalledDesk.device("SN-8", at: "H-001", release: nil, registry)
        return finding
    }

    private static func openCase(_ registry: Registry, _ finding: Int) async throws {
        let report = CaseReport(
            .incident, from: .institution, title: "pump resets without a key", description: "The pump restarted during infusion.",
            reporter: "CE department <ce@example.invalid>", receivedAt: "2026-11-24T16:30:00Z", acknowledgeDays: 5, isExercise: true)
        try await registry.perform(OpenCase(report) { _ in number }, as: psirt)
        try await registry.perform(ChangeParticipants(number, joining: ["safety"]), as: psirt)
        try await registry.perform(LinkCase(number, LinkTarget(.finding, String(finding))), as: psirt)
        try await registry.perform(
            SetCaseSharing(number, embargo: .until("2027-02-01T10:00", .tokyo, agreedWith: "JPCERT/CC")), as: psirt)
        try await registry.perform(SayInCase(number, "log of the pump", file: "ポンプ.log", bytes: log), as: psirt)
        try await registry.perform(AnswerMisuse(number, .function, .yes, how: "restart seen in the log"), as: psirt)
        for (fact, value) in [
            ("product.jp.marketed", "yes"), ("event.malfunction", "yes"), ("event.outcome", "none"), ("event.could_cause", "serious"),
            ("event.labelled", "no"), ("event.causality", "suspected"), ("event.place", "domestic"), ("investigation.started", "yes"),
            ("institution.requests_information", "yes"), ("t.request_received", "2026-11-25T10:00:00+09:00"),
        ] { try await registry.perform(StateCaseFact(number, fact, value), as: psirt) }
    }

    /// Begins a report, fills it, and has it approved by the other.
    func approved(_ kind: ReportKind, _ values: [String: String] = [:], isIncomplete: Bool = false) async throws -> String {
        let number = try await registry.perform(DraftReport(Self.number, kind, isIncomplete: isIncomplete), as: Self.psirt)
        if !values.isEmpty { try await registry.perform(FillReport(number, values.mapValues { $0 as String? }), as: Self.psirt) }
        try await registry.perform(ApproveReport(number, proof: TestDesk.proof(Self.safety)), as: Self.safety)
        return number
    }
}
