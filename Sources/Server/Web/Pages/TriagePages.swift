import Diagnostics
import Foundation
import PSIRT
import Registry

/// The triage board: findings over all releases, worst first, and judging many of them at once.
enum TriagePages {
    /// What is to be done with the findings that are shown.
    enum Task: String, CaseIterable {
        case open
        case toReview = "to-review"
        case toConfirm = "to-confirm"
        case overdue
        case all

        var title: Wording {
            switch self {
            case .open: Wording(ja: "判断・対応が必要", en: "to be judged or handled")
            case .toReview: Wording(ja: "別の人の確認待ち", en: "waiting for a second person")
            case .toConfirm: Wording(ja: "引き継いだ判断の確認待ち", en: "inherited, to be confirmed")
            case .overdue: Wording(ja: "再評価日を過ぎた", en: "past their day of re-review")
            case .all: Wording(ja: "すべて", en: "everything")
            }
        }
    }

    static let list = Screen.shows("/triage", "triage", in: .triage, sheet: sheet) { call in
        question(call, after: try place(call), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let products = try await call.ask(ListProducts(limit: 5000))
        let next = found.count > shown.count ? shown.last?.position.text : nil
        let isActive = ["task", "status", "severity", "product", "vulnerability", "component", "exploited"].contains { call.given.text($0) != nil }
        return [
            "head": [:] as View,
            "filter": [
                "tasks": call.filterOptions("task", call.options(Task.self, \.title), otherwise: Task.open.rawValue),
                "statuses": call.filterOptions("status", call.options(AnalysisStatus.self, \.wording)),
                "severities": call.filterOptions("severity", ScoreBand.allCases.map { ($0.rawValue, title($0, call)) }),
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "vulnerability": call.given.text("vulnerability"), "component": call.given.text("component"),
                "onlyExploited": call.given.has("exploited") ? true : nil, "isActive": isActive ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "findings": shown.map { row($0, call) }, "mayPick": call.may(.triage) ? true : nil,
            "keys": keys(call),
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
    }

    /// Judges the findings that were ticked on the board.
    static let judge = Screen.form("/triage/chosen", "triage-chosen", in: .triage, leadingTo: SetAnalysis.self) { call in
        let findings = try chosen(call)
        var entries: [TriageEntry] = []
        var following = AnalysisStatus.allCases
        var planned: Set<PlannedStage?> = []
        for finding in findings {
            let shown = try await call.ask(ShowTriage(finding))
            entries.append(shown.entry)
            following = following.filter(shown.following.contains)
            planned.insert(shown.planned)
        }
        var view: View = [
            "head": ["title": call.say("選んだ該当\(findings.count)件の判断", "Judge \(findings.count) chosen findings")] as View,
            "hasRows": entries.isEmpty ? nil : true, "findings": entries.map { row($0, call) },
            "judge": entries.isEmpty
                ? nil
                : JudgementForm(
                    call: call, findings: findings, place: "/triage/chosen", following: following,
                    // Findings of products in different stages have none in common.
                    planned: planned.count == 1 ? planned.first ?? nil : nil
                ).view,
        ]
        view.setCrumbs([("/triage", call.say("トリアージ", "Triage"))])
        return view
    }

    static let deeds: [Deed] = [
        .does("/triage/chosen/" + JudgementForm.deed, "judgeChosen", of: judge) { call in
            try call.judgement(on: try chosen(call))
        } then: { _, _ in
            "/triage"
        }
    ]

    /// Numbers of the findings that were ticked; each once.
    private static func chosen(_ call: PageCall) throws -> [Int] {
        let numbers = Set(call.given.texts("finding").compactMap { Int($0) }.filter { $0 > 0 && $0 <= Int(Int32.max) })
        guard numbers.count <= Pager.size else {
            throw ServerError.invalid([
                RequestProblem("finding", ja: "一度に\(Pager.size)件までです。", en: "at most \(Pager.size) at once.")
            ])
        }
        return numbers.sorted()
    }

    // MARK: The list

    /// What keys do, for those who judge without a mouse; the page's script does it.
    private static func keys(_ call: PageCall) -> [View] {
        let moves: [View] = [
            ["key": "j", "text": call.say("次の行", "next row")], ["key": "k", "text": call.say("前の行", "previous row")],
            ["key": "x", "text": call.say("選ぶ", "choose")], ["key": "o", "text": call.say("開く", "open")],
        ]
        return moves + AnalysisStatus.allCases.map { ["value": $0.rawValue, "key": key($0), "text": call.say($0.wording)] }
    }

    private static func key(_ status: AnalysisStatus) -> String {
        switch status {
        case .notAffected: "n"
        case .affected: "a"
        case .fixed: "f"
        case .underInvestigation: "u"
        }
    }

    private static func place(_ call: PageCall) throws -> ListFindings.Position? {
        guard let after = call.given.text("after") else { return nil }
        guard let place = ListFindings.Position(text: after) else { throw Page.strange }
        return place
    }

    private static func question(_ call: PageCall, after: ListFindings.Position?, limit: Int) -> ListTriage {
        let task = call.given.word("task", Task.self) ?? .open
        var question = ListTriage(
            product: call.given.text("product"), isExploited: call.given.has("exploited"), band: call.given.word("severity"),
            vulnerability: call.given.text("vulnerability"), component: call.given.text("component"), after: after, limit: limit)
        switch task {
        case .open: break
        case .toReview: question.queue = .whole
        case .toConfirm: question.isToConfirm = true
        case .overdue: question.reviewBy = today(call)
        case .all: break
        }
        if task != .open { question.standings = Set(AnalysisStatus.allCases) }
        if let status = call.given.word("status", AnalysisStatus.self) { question.standings = [status] }
        return question
    }

    /// The day of the call.
    static func today(_ call: PageCall) -> String { JapanTime.day(call.desk.seconds()) }

    /// The part of the scale with its name: the words of sources, which need not follow it, stand in the list.
    private static func title(_ band: ScoreBand, _ call: PageCall) -> String {
        let scores =
            switch band {
            case .critical: "9.0–10.0"
            case .high: "7.0–8.9"
            case .medium: "4.0–6.9"
            case .low: "0.1–3.9"
            case .none: "0.0"
            case .unknown: call.say("値なし", "no score")
            }
        return "\(call.say(Severities.title(band.rawValue))) (\(scores))"
    }

    private static func row(_ entry: TriageEntry, _ call: PageCall) -> View {
        [
            "id": String(entry.id), "href": Places.finding(entry.id), "vulnerability": entry.vulnerability,
            "severity": call.severity(entry.severity, entry.score), "isExploited": entry.isExploited ? true : nil, "component": entry.component,
            "version": entry.version, "release": ["href": Places.release(entry.release), "text": entry.release.text] as View,
            "state": call.tag(entry.state), "standing": call.tag(entry.standing),
            "confirm": entry.isToConfirm ? View.tag(.warn, call.say("要確認", "to confirm")) : nil,
            "rule": entry.rule, "reviewBy": entry.reviewBy, "foundAt": JapanTime.day(entry.foundAt),
            "pick": call.say(
                "\(entry.release.text)の\(entry.vulnerability)(\(entry.component))を選ぶ",
                "choose \(entry.vulnerability) of \(entry.component) in \(entry.release.text)"),
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        var rows: [[String]] = []
        var after: ListFindings.Position?
        repeat {
            let found = try await call.ask(question(call, after: after, limit: 5000))
            rows += found.map { entry in
                [
                    entry.release.product, entry.release.version, entry.vulnerability, call.say(Severities.title(entry.severity)),
                    entry.score.map(Severities.text) ?? "", entry.epss.map(Figures.percent) ?? "", entry.isExploited ? call.say("あり", "yes") : "",
                    entry.component, entry.version, call.say(entry.state.title), call.say(entry.standing.wording),
                    entry.isToConfirm ? call.say("要", "yes") : "", entry.rule ?? "", entry.reviewBy ?? "", entry.foundAt,
                ]
            }
            after = found.count == 5000 ? found.last?.position : nil
        } while after != nil && rows.count <= Sheet.mostRows
        return Sheet(
            name: "triage",
            header: [
                call.say("製品", "product"), call.say("リリース", "release"), call.say("脆弱性", "vulnerability"), call.say("深刻度", "severity"), "CVSS",
                "EPSS", call.say("悪用", "exploited"), call.say("部品", "component"), call.say("版", "version"), call.say("照合", "match"),
                call.say("判断", "status"), call.say("要確認", "to confirm"), call.say("規則", "rule"), call.say("再評価日", "review by"),
                call.say("検出日時(UTC)", "found (UTC)"),
            ], rows: rows)
    }
}
