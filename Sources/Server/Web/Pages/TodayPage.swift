import Catalog
import Diagnostics
import Foundation
import Registry

/// What needs the person today.
enum TodayPage {
    static let screen = Screen.shows("/", "today", in: .today) { call in
        OpenWork(since: sinceYesterday(call))
    } as: { work, call in
        var groups = findings(work, call)
        let judgements = try await triageWork(call)
        groups += Self.groups(judgements, call)
        groups += try await cases(call)
        groups += releases(work, call)
        let changes = try await call.ask(ListChanges(states: Set(ChangeState.allCases.filter(\.isOpen)), limit: 200))
        let problems = try await call.ask(ListProblems(states: [.reported, .investigating, .concluded], limit: 200))
        let names = try await call.ask(NamesOf(products: changes.map(\.product) + problems.map(\.product)))
        let me = call.rights?.person.id ?? 0
        let waiting = changes.filter { waits($0, for: me, call) }
        groups += [group(call.say("変更要求", "Change requests"), waiting.map { task($0, names, call) }, more: "/changes", call)].compactMap(\.self)
        let reports = problems.filter { _ in call.may(.resolveProblem) }
        groups += [group(call.say("問題報告", "Problem reports"), reports.map { task($0, names, call) }, more: "/problems", call)].compactMap(\.self)
        let overdue = call.may(.manageSuppliers) ? try await call.ask(ListOverdueSBOMs()) : []
        groups += [group(call.say("SBOMが届いていないサプライヤー", "Suppliers who owe an SBOM"), overdue.map { task($0, call) }, more: "/suppliers", call)]
            .compactMap(\.self)
        groups += [group(call.say("失敗したジョブ", "Jobs that failed"), try await failedJobs(call), more: "/jobs?state=failed", call)].compactMap(\.self)
        return [
            "head": [:] as View, "greeting": greeting(call),
            "figures": figures(work, judgements, changes: waiting.count, problems: problems.count, call),
            "groups": groups.isEmpty ? nil : groups, "hasNoGroups": groups.isEmpty ? true : nil,
            "timeline": work.runs.isEmpty ? nil : work.runs.map { event($0, call) }, "hasNoNews": work.runs.isEmpty ? true : nil,
            "watch": watch(work, call),
        ]
    }

    private static func figures(_ work: OpenWork.Answer, _ judgements: TriageWork, changes: Int, problems: Int, _ call: PageCall) -> [View] {
        var figures = [
            View.figure(
                work.grave > 0 ? .bad : .good, work.grave, call.say("CVSS 7.0以上か悪用ありの該当", "findings of CVSS 7.0 or more, or exploited"),
                "/products?sort=findings&order=desc"),
            View.figure(
                work.undecided > 0 ? .warn : .good, work.undecided, call.say("照合で決められない該当", "findings undecided"),
                "/products?sort=findings&order=desc"),
        ]
        if call.may(.triage) || call.may(.reviewAnalyses) {
            figures.append(
                View.figure(
                    judgements.count > 0 ? .warn : .good, judgements.count, call.say("あなたを待つ判断", "judgements that wait for you"),
                    "/triage?task=" + judgements.first.rawValue))
        }
        return figures + [
            View.figure(changes == 0 ? .good : .info, changes, call.say("あなたを待つ変更要求", "change requests that wait for you"), "/changes"),
            View.figure(problems == 0 ? .good : .info, problems, call.say("処理中の問題報告", "open problem reports"), "/problems"),
        ]
    }

    /// The beginning of yesterday by Japan's clock, in UTC.
    private static func sinceYesterday(_ call: PageCall) -> String {
        let days = (call.desk.seconds() + 9 * 3600) / 86_400 - 1
        return Date(timeIntervalSince1970: Double(days * 86_400 - 9 * 3600)).formatted(.iso8601)
    }

    private static func greeting(_ call: PageCall) -> String {
        let now = Date(timeIntervalSince1970: Double(call.desk.seconds() + 9 * 3600)).formatted(.iso8601)
        let roles = call.rights?.roles.map { call.say($0.title) }.joined(separator: call.say("、", ", ")) ?? ""
        return call.say("\(now.prefix(10))(日本時間)。\(roles)として対応が必要なもの。", "\(now.prefix(10)) (Japan). What needs you as \(roles).")
    }

    private static func findings(_ work: OpenWork.Answer, _ call: PageCall) -> [View] {
        let tasks = work.worst.map { finding -> View in
            [
                "href": Places.finding(finding.id), "text": "\(finding.vulnerability) — \(finding.component) \(finding.version)",
                "where": "\(call.name(finding.productJa, finding.productEn)) \(finding.release.version)",
                "severity": call.severity(finding.severity, finding.rank.score),
                "state": finding.rank.isExploited ? View.tag(.alarm, call.say("悪用あり", "exploited")) : nil,
            ]
        }
        guard !tasks.isEmpty else { return [] }
        let left = work.grave - tasks.count
        return [
            [
                "title": call.say("重い該当", "Grave findings"), "count": Figures.grouped(work.grave), "tasks": tasks,
                "more": left > 0
                    ? [
                        "href": "/products?sort=findings&order=desc",
                        "text": call.say("残り\(Figures.grouped(left))件は製品の画面から", "\(Figures.grouped(left)) more on the products' pages"),
                    ] as View : nil,
            ]
        ]
    }

    private static func releases(_ work: OpenWork.Answer, _ call: PageCall) -> [View] {
        let me = call.rights?.person.id
        let tasks = work.waiting.compactMap { waiting -> View? in
            let text: String
            switch (waiting.state, waiting.isApproved) {
            case (.frozen, false) where call.may(.approve) && waiting.frozenBy != me: text = call.say("ベースラインの承認", "Approve the baseline")
            case (.frozen, true) where call.may(.freezeReleases): text = call.say("出荷の記録", "Record the release as shipped")
            case (.inWork, _) where !waiting.hasSBOM && call.may(.importSBOM): text = call.say("SBOMの取り込み", "Upload the SBOM")
            default: return nil
            }
            return ["href": Places.release(waiting.reference), "text": text, "where": waiting.reference.text, "state": call.tag(waiting.state)]
        }
        return [group(call.say("リリース", "Releases"), tasks, more: "/products", call)].compactMap(\.self)
    }

    /// A group of tasks, cut to what can be read at a glance; nil for none.
    static func group(_ title: String, _ tasks: [View], more: String, _ call: PageCall) -> View? {
        guard !tasks.isEmpty else { return nil }
        let shown = tasks.prefix(6)
        return [
            "title": title, "count": Figures.grouped(tasks.count), "tasks": Array(shown),
            "more": tasks.count > shown.count
                ? ["href": more, "text": call.say("すべて見る(\(tasks.count)件)", "See all \(tasks.count)")] as View : nil,
        ]
    }

    /// Whether a change request waits for a step that the person may take: what they wrote or carried out themselves waits for somebody else.
    private static func waits(_ change: ChangeRequest, for person: Int, _ call: PageCall) -> Bool {
        switch change.state {
        case .draft: change.author == person
        case .requested: call.may(.proposeChange)
        case .analysed: call.may(.approve) && change.author != person
        case .approved: call.may(.implementChange) && (change.assignee == nil || change.assignee == person)
        case .implemented: call.may(.implementChange) && change.implementer != person
        case .verified: call.may(.approve)
        case .rejected: change.author == person
        case .closed, .cancelled: false
        }
    }

    private static func task(_ change: ChangeRequest, _ names: NamesOf.Answer, _ call: PageCall) -> View {
        [
            "href": Places.change(change.number), "text": "\(change.number) \(change.title)", "where": names.products[change.product],
            "state": call.tag(change.state), "due": change.dueOn.map { call.say("期限 \($0)", "due \($0)") },
        ]
    }

    private static func task(_ problem: ProblemReport, _ names: NamesOf.Answer, _ call: PageCall) -> View {
        [
            "href": Places.problem(problem.number), "text": "\(problem.number) \(problem.title)", "where": names.products[problem.product],
            "state": call.tag(problem.state),
        ]
    }

    private static func task(_ overdue: OverdueSBOM, _ call: PageCall) -> View {
        [
            "href": Places.supplier(overdue.supplier.code), "text": call.name(overdue.supplier.nameJa, overdue.supplier.nameEn),
            "where": call.say(overdue.reason.wording),
        ]
    }

    private static func failedJobs(_ call: PageCall) async throws -> [View] {
        try await call.ask(ListJobs(states: [.failed], limit: 20)).filter { ($0.job.endedAt ?? "") >= sinceYesterday(call) }.map { entry in
            [
                "href": Places.job(entry.job.id), "text": "\(call.say(entry.job.jobKind.title)) \(entry.job.title)",
                "where": entry.job.endedAt.map(JapanTime.minute), "state": call.tag(entry.job.state),
            ]
        }
    }

    private static func event(_ run: OpenWork.Run, _ call: PageCall) -> View {
        [
            "tone": (run.appeared > 0 ? Tone.bad : .good).rawValue, "at": run.at, "when": JapanTime.minute(run.at),
            "text": call.say(
                "\(run.release.text): 新しい該当\(run.appeared)件、消滅\(run.gone)件", "\(run.release.text): \(run.appeared) new findings, \(run.gone) gone"),
            "by": call.say("照合", "matching"),
        ]
    }

    private static func watch(_ work: OpenWork.Answer, _ call: PageCall) -> View {
        let catalog = try? call.desk.catalogue.current()
        return [
            "built": catalog.map { JapanTime.minute($0.info.created) } ?? call.say("カタログがありません", "there is no catalogue"),
            "matched": work.lastMatched.map(JapanTime.minute) ?? call.say("まだ照合していません", "never yet"),
            "feeds": catalog.map { call.say("\($0.info.sources.count)件", "\($0.info.sources.count)") } ?? call.say("なし", "none"),
        ]
    }
}
