import Diagnostics
import Foundation
import PSIRT
import Registry

extension AdvisoryPages {
    /// What the person may do with the version now. It decides nothing; the registry does.
    static func forms(_ answer: ShowAdvisory.Answer, _ call: PageCall) -> View {
        let version = answer.version
        let place = Places.advisory(answer.advisory.number)
        let newest = answer.versions.map(\.id).max() == version.id
        let (write, publish) = (call.may(.writeAdvisories) && newest, call.may(.publishAdvisories) && newest)
        func form(_ name: String, _ isOffered: Bool, _ fields: View = [:]) -> View? {
            guard isOffered else { return nil }
            var view: View = ["address": "\(place)/\(name)"]
            view.add(fields)
            return view
        }
        let isOpen = version.state == .draft || version.state == .inReview || version.state == .approved
        var view: View = [:]
        view["submit"] = form("submit", write && version.state == .draft)
        view["approve"] = form(
            "approve", call.may(.approve) && version.state == .inReview,
            [
                "form": ["comment": call.field("comment"), "password": call.secretField("password", complete: "current-password")] as View,
                "reject": place + "/reject",
            ])
        view["sendBack"] = form(
            "send-back", write && (version.state == .inReview || version.state == .approved),
            ["reason": call.field("reason", required: true, form: "send-back")])
        view["publish"] = form("publish", publish && version.state == .approved && !answer.isVoid)
        view["giveUp"] = form("give-up", write && isOpen, ["reason": call.field("reason", required: true, form: "give-up")])
        view["revise"] = form(
            "revise", write && version.state == .published,
            [
                "change": call.choice(
                    "change", [AdvisoryChange.content, .erratum].map { ($0.rawValue, call.say($0.title)) }, AdvisoryChange.content.rawValue,
                    form: "revise")
            ])
        view["notify"] = form("notify", call.may(.manageNotices) && version.state == .published && answer.advisory.isOpen)
        view["withdraw"] = form(
            "withdraw", publish && version.state == .published,
            ["ja": call.field("reasonJa", required: true, form: "withdraw"), "en": call.field("reasonEn", required: true, form: "withdraw")])
        view["supersede"] = form(
            "supersede", publish && version.state == .published,
            [
                "successor": call.field("successor", required: true, form: "supersede"),
                "ja": call.field("reasonJa", required: true, form: "supersede"), "en": call.field("reasonEn", required: true, form: "supersede"),
            ])
        view["contents"] = form(
            "contents", write && version.state == .draft,
            [
                "addReleases": call.field("addReleases", form: "contents"), "removeReleases": call.field("removeReleases", form: "contents"),
                "addVulnerabilities": call.field("addVulnerabilities", form: "contents"),
                "removeVulnerabilities": call.field("removeVulnerabilities", form: "contents"),
            ])
        view["share"] = form(
            "share", write && version.state == .draft,
            [
                "label": call.choice("label", CasePages.labels(call), version.tlp.rawValue, required: true, form: "share"),
                "until": call.field("until", version.embargoUntil, form: "share"),
                "recipients": call.field("recipients", version.recipients.joined(separator: "\n"), form: "share"),
                "reason": call.field("reason", form: "share"),
            ])
        return view
    }

    /// What is to be done next.
    static func next(_ answer: ShowAdvisory.Answer, _ call: PageCall) -> [NextStep] {
        let version = answer.version
        func step(_ tone: Tone, _ japanese: String, _ english: String, _ href: String? = nil) -> [NextStep] {
            [NextStep(tone: tone, text: call.say(japanese, english), href: href, action: href == nil ? nil : call.say("開く", "Go there"))]
        }
        if answer.isVoid {
            return step(
                .alarm, "照査に出してから事実が変わりました。差し戻して、もう一度照査に出してください。", "Facts changed since it was sent to review: send it back and submit it again.",
                "#work")
        }
        switch version.state {
        case .draft:
            let open = answer.points.count { !$0.isSettled }
            if open > 0 { return step(.warn, "未解決の点が\(open)件あります。", "\(open) points are open.", "#points") }
            return step(.info, "照査に出せます。", "It can be sent to review.", "#work")
        case .inReview:
            return step(.warn, "作成・編集していない人の承認を待っています。", "It waits for the approval of somebody who did not write on it.", "#work")
        case .approved:
            if let until = version.embargoUntil, until > Date(timeIntervalSince1970: Double(call.desk.seconds())).formatted(.iso8601) {
                let hour = JapanTime.minute(until)
                return step(.info, "\(hour) から公開できます。", "It can be published from \(hour).")
            }
            return step(.warn, "公開できます。", "It can be published.", "#work")
        case .published:
            return step(.info, "対象の機器がある医療機関に知らせてください。", "Tell the institutions that have affected devices.", "#work")
        case .superseded, .withdrawn, .abandoned: return []
        }
    }
}
