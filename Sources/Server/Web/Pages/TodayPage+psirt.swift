import PSIRT
import Registry

/// What of triage and cases needs the person today.
extension TodayPage {
    /// Judgements that wait for them.
    struct TriageWork {
        var toReview: [TriageEntry] = []
        var toConfirm: [TriageEntry] = []
        var overdue: [TriageEntry] = []

        /// What to begin with.
        var first: TriagePages.Task { toReview.isEmpty ? (toConfirm.isEmpty ? .overdue : .toConfirm) : .toReview }

        var count: Int { toReview.count + toConfirm.count + overdue.count }
    }

    static func triageWork(_ call: PageCall) async throws -> TriageWork {
        let all = Set(AnalysisStatus.allCases)
        var work = TriageWork()
        if call.may(.reviewAnalyses) { work.toReview = try await call.ask(ListTriage(standings: all, queue: .ofOthers, limit: 200)) }
        guard call.may(.triage) else { return work }
        work.toConfirm = try await call.ask(ListTriage(standings: all, isToConfirm: true, limit: 200))
        work.overdue = try await call.ask(ListTriage(standings: all, reviewBy: TriagePages.today(call), limit: 200)).filter { !$0.isToConfirm }
        return work
    }

    static func groups(_ work: TriageWork, _ call: PageCall) -> [View] {
        [
            group(call.say("確認を待つ判断", "Judgements to review"), work.toReview.map { task($0, call) }, more: "/triage?task=to-review", call),
            group(
                call.say("引き継いだ判断の確認", "Inherited judgements to confirm"), work.toConfirm.map { task($0, call) }, more: "/triage?task=to-confirm",
                call),
            group(call.say("再評価日を過ぎた判断", "Judgements past their day"), work.overdue.map { task($0, call) }, more: "/triage?task=overdue", call),
        ].compactMap(\.self)
    }

    /// Cases that the person answers for.
    static func cases(_ call: PageCall) async throws -> [View] {
        guard call.may(.handleCases) else { return [] }
        let own = try await call.ask(ListCases(limit: 200)).filter { $0.owner == call.rights?.person.handle }
        return [group(call.say("担当の案件", "Cases that you answer for"), own.map { task($0, call) }, more: "/cases", call)].compactMap(\.self)
    }

    private static func task(_ entry: ListCases.Entry, _ call: PageCall) -> View {
        let subject = entry.subject
        let isSilent = subject.origin.isAnswered && subject.acknowledgedAt == nil
        return [
            "href": Places.psirtCase(subject.number), "text": subject.title, "where": subject.number, "state": call.tag(subject.step),
            "due": isSilent ? call.say("受領を知らせていません", "receipt is not acknowledged") : nil, "isLate": isSilent ? true : nil,
        ]
    }

    private static func task(_ entry: TriageEntry, _ call: PageCall) -> View {
        [
            "href": Places.finding(entry.id), "text": "\(entry.vulnerability) — \(entry.component) \(entry.version)", "where": entry.release.text,
            "severity": call.severity(entry.severity, entry.score), "state": call.tag(entry.standing),
            "due": entry.reviewBy.map { call.say("再評価日 \($0)", "look again by \($0)") },
        ]
    }
}
