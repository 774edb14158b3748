import Diagnostics
import Registry

/// The audit chain: who did what, when and why.
enum AuditPage {
    static let screen = Screen.shows("/audit", "audit", in: .audit, sheet: sheet) { call in
        question(call, before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last.map { String($0.sequence) } : nil
        let isActive = ["subject", "label", "person"].contains { call.given.text($0) != nil }
        return [
            "head": [:] as View,
            "filter": [
                "subjects": call.filterOptions("subject", call.options(SubjectKind.self, \.title)), "label": call.given.text("label"),
                "person": call.given.text("person"), "isActive": isActive ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "entries": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
            "verified": call.secret,
        ]
    }

    static let deeds: [Deed] = [
        .checks("/audit/verify", "verifyAudit", of: screen) { _ in
            VerifyAudit()
        } as: { head, call in
            call.say(
                "記録は\(Figures.grouped(head.sequence))件すべて、改変されていません。末尾: \(head.sequence)  \(head.hash)",
                "All \(Figures.grouped(head.sequence)) entries are as they were written. Head: \(head.sequence)  \(head.hash)")
        }
    ]

    private static func question(_ call: PageCall, before: Int?, limit: Int) -> ListAudit {
        ListAudit(
            subject: call.given.word("subject"), label: call.given.text("label"), person: call.given.text("person"), before: before, limit: limit)
    }

    private static func row(_ entry: AuditEntry, _ call: PageCall) -> View {
        [
            "sequence": Figures.grouped(entry.sequence), "at": entry.time, "when": JapanTime.minute(entry.time), "person": entry.person,
            "channel": entry.channel, "action": entry.action,
            "subject": SubjectKind(rawValue: entry.subject).map { call.say($0.title) } ?? entry.subject,
            "label": entry.label, "reason": entry.reason, "before": entry.before, "after": entry.after,
            "hasChange": entry.before != nil || entry.after != nil ? true : nil, "hash": String(entry.hash.prefix(16)),
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, before: nil, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "audit",
            header: [
                call.say("番号", "number"), call.say("日時(UTC)", "time (UTC)"), call.say("利用者", "person"), call.say("経路", "channel"),
                call.say("操作", "action"), call.say("対象の種類", "kind"), call.say("対象", "subject"), call.say("理由", "reason"), call.say("変更前", "before"),
                call.say("変更後", "after"), call.say("ハッシュ", "hash"),
            ],
            rows: found.map { entry in
                [
                    String(entry.sequence), entry.time, entry.person, entry.channel, entry.action, entry.subject, entry.label, entry.reason ?? "",
                    entry.before ?? "", entry.after ?? "", entry.hash,
                ]
            })
    }
}
