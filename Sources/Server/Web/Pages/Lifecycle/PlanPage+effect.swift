import Diagnostics
import Duties
import Lifecycle
import Registry

/// What a version of a plan would change, before anybody saves it: what ends before the device then, by how much, and whom one would have to tell again.
extension PlanPage {
    static func effect(_ call: PageCall) async throws -> View {
        let days = try days(call)
        let life = try await call.ask(ShowLifecycle(call.name("product")))
        let inForce = life.dates.plans.inForce(on: life.today)
        guard inForce != nil, call.may(TryPlan.permission) else {
            // Nothing holds yet: there is nothing to compare with, and nobody was told anything.
            let report = life.reckoner.report(days, uses: Array(life.reckoner.resources.indices), treated: life.treated)
            return [
                "reports": [line(call.say("この日付で", "with these days"), report, life, call)],
                "gaps": gaps(nil, report, life, call),
                "note": call.say("まだ有効な計画がないため、比べる相手はありません。", "No plan holds yet, so there is nothing to compare with."),
            ]
        }
        var changes: [PlanChange] = [.move(.eol, to: days.eol), .move(.eos, to: days.eos)]
        if let release = days.release { changes.append(.move(.release, to: release)) }
        let (trial, _) = try await call.ask(TryPlan(life.product.code, changes))
        let notices = Dictionary(grouping: trial.newNotices, by: \.subject).sorted { $0.key.key < $1.key.key }
        return [
            "reports": [
                line(call.say("今", "now"), trial.before, life, call), line(call.say("この日付で", "with these days"), trial.after, life, call),
            ],
            "gaps": gaps(trial.before, trial.after, life, call),
            "notices": notices.isEmpty ? nil : notices.map { subject, notices in notice(subject, notices, call) },
            "hasNoNotices": notices.isEmpty ? true : nil,
            "leadTimes": trial.leadTimes.isEmpty
                ? nil
                : trial.leadTimes.map { reading -> View in
                    var view = call.tag(isMet: reading.isEnough, isRecommendation: reading.basis.strength == .imdrf)
                    view["words"] = call.say(reading.wording)
                    return view
                },
        ]
    }

    private static func line(_ name: String, _ report: CollisionReport, _ life: ProductLifecycle, _ call: PageCall) -> View {
        [
            "name": name, "release": report.days.release.map { "\($0)" }, "eol": "\(report.days.eol)", "eos": "\(report.days.eos)",
            "answer": View.tag(report.answer == .clear ? .good : report.answer == .open ? .warn : .bad, call.say(report.answer.wording)),
            "first": report.first.map { "\(life.resource($0.resource).name) \($0.end)" }, "count": String(report.collisions.count),
            "open": String(report.open.count),
        ]
    }

    /// Everything that ends before the device now or then, with the days that it is short by.
    private static func gaps(_ before: CollisionReport?, _ after: CollisionReport, _ life: ProductLifecycle, _ call: PageCall) -> [View]? {
        func short(_ report: CollisionReport?) -> [Int: Int] {
            Dictionary((report?.collisions ?? []).map { ($0.resource, $0.daysToEOS) }, uniquingKeysWith: { first, _ in first })
        }
        let (old, new) = (short(before), short(after))
        let places = Set(old.keys).union(new.keys).sorted { (life.end($0).day?.number ?? .max, $0) < (life.end($1).day?.number ?? .max, $1) }
        guard !places.isEmpty else { return nil }
        return places.map { place in
            let change: String =
                switch (old[place], new[place]) {
                case (nil, _): "added"
                case (_, nil): "removed"
                case (let was, let now) where was != now: "changed"
                default: "same"
                }
            return [
                "name": life.resource(place).name, "end": life.end(place).day.map { "\($0)" }, "change": change,
                "words": before == nil ? nil : words(change, call), "before": old[place].map { call.say("\($0)日不足", "\($0) days short") },
                "after": new[place].map { call.say("\($0)日不足", "\($0) days short") },
            ]
        }
    }

    private static func words(_ change: String, _ call: PageCall) -> String {
        switch change {
        case "added": call.say("新たに先に終わる", "newly ends earlier")
        case "removed": call.say("解消", "settled")
        case "changed": call.say("不足が変わる", "gap changes")
        default: call.say("変わらない", "as it is")
        }
    }

    private static func notice(_ subject: NoticeSubject, _ notices: [NoticeDue], _ call: PageCall) -> View {
        let late = notices.count(where: \.isLate)
        return [
            "subject": call.say(subject.wording),
            "recipients": call.say("\(notices.count)か所", notices.count == 1 ? "1 recipient" : "\(notices.count) recipients"),
            "codes": notices.prefix(10).map(\.recipient).joined(separator: ", ") + (notices.count > 10 ? " …" : ""),
            "dueBy": notices.map(\.dueBy).min().map { "\($0)" },
            "cause": Set(notices.map { call.say($0.cause.wording) }).sorted().joined(separator: call.say("、", "; ")),
            "late": late == 0 ? nil : View.tag(.alarm, call.say("\(late)件は遅れ", "\(late) would be late")),
        ]
    }
}
