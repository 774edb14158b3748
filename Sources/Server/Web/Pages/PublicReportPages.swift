import Diagnostics
import Registry

/// The form with which anybody tells the maker of a vulnerability, without an account.
enum PublicReportPages {
    private static let reason = Wording(ja: "誰でも脆弱性を届け出られる(設定した場合のみ)", en: "anybody may report a vulnerability, where the maker wants it")

    /// Its address, for security.txt and the maker's own site.
    static let path = "/report-vulnerability"

    static let screen = Screen.open(path, "report-vulnerability", because: reason) { call in
        let days = call.desk.configuration.acknowledgeDays
        guard call.desk.configuration.takesPublicReports else { throw ServerError.noSuchPlace }
        return [
            "head": [:] as View, "done": call.result,
            "promise": call.say(
                "連絡先を書いていただいた届出には、\(days)日以内に受領をお知らせします。公表までの間、内容を知るのは担当者だけです。",
                "Where you leave a way to reach you we acknowledge receipt within \(days) days. Until it is published only those who work on it know of it."
            ),
            "form": [
                "product": call.field("product", required: true), "title": call.field("title", required: true),
                "description": call.field("description", required: true), "knownTo": call.field("knownTo"),
                "name": call.field("name", complete: "name"), "contact": call.field("contact", complete: "email"),
                "credit": call.choice(
                    "credit", [("yes", call.say("希望する", "yes")), ("no", call.say("希望しない", "no"))],
                    empty: call.say("まだ決めない", "not decided")),
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .open(path, "reportVulnerability", of: screen, because: reason) { call in
            guard call.desk.configuration.takesPublicReports else { throw ServerError.noSuchPlace }
            if let seconds = call.desk.keys.take("report " + call.visit.address) { throw ServerError.tooMany(seconds: seconds) }
            let given = call.given
            // A field that people do not see and programs fill in: they are thanked, and nothing is kept.
            guard given.text("website") == nil else { return .shown(thanks(nil, nil, call)) }
            let report = ReportFromPublic(
                product: given.need("product"), title: given.need("title"), description: given.need("description"), name: given.text("name"),
                contact: given.text("contact"), wantsCredit: given.text("credit").map { $0 == "yes" }, knownTo: given.text("knownTo"),
                acknowledgeDays: call.desk.configuration.acknowledgeDays)
            let answer = try await call.desk.registry.perform(report, as: .system)
            return .shown(thanks(answer.number, answer.acknowledgeDays, call))
        }
    ]

    private static func thanks(_ number: String?, _ days: Int?, _ call: PageCall) -> View {
        [
            "number": number,
            "text": days.map { days in
                call.say("\(days)日以内に、書いていただいた連絡先へ受領をお知らせします。", "We acknowledge receipt within \(days) days, to the contact that you gave.")
            } ?? call.say("連絡先がないため、こちらからお知らせすることはできません。", "Without a contact we cannot tell you more."),
        ]
    }
}
