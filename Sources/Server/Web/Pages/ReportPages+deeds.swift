import Diagnostics
import Documents
import HTTPTypes
import Registry
import Reports

extension ReportPages {
    /// Forms that a report can leave in.
    private static let downloads: [DocumentFormat] = [.pdf, .docx, .html, .text]

    static func forms(_ shown: ShowReport.Answer, _ call: PageCall) -> View {
        let place = Places.report(shown.content.number)
        let isOld = call.given.number("version") != nil
        return [
            "export": [
                "address": place + "/export", "version": call.given.number("version").map(String.init),
                "formats": downloads.map { ["value": $0.rawValue, "text": $0.rawValue.uppercased()] as View },
            ] as View,
            "fill": !isOld && (shown.state == .draft || shown.state == .approved) ? fill(shown, place, call) : nil,
            "decide": !isOld && shown.state == .draft && call.may(.approve) ? place : nil,
            "sent": !isOld && shown.state == .approved
                ? [
                    "address": place + "/sent", "sentAt": call.field("at", required: true, form: "sent"),
                    "channel": call.field("channel", required: true, form: "sent"), "receipt": call.field("receipt", form: "sent"),
                ] as View : nil,
            "followUp": !isOld && shown.state == .submitted ? place + "/follow-up" : nil,
            "form": ["password": call.secretField("password", complete: "current-password"), "comment": call.field("comment")] as View,
        ]
    }

    private static func fill(_ shown: ShowReport.Answer, _ place: String, _ call: PageCall) -> View {
        let fields = shown.content.blocks.flatMap(\.fields)
        let chosen = call.given.text("field")
        let value = fields.first { $0.key == chosen && $0.origin == .filled }?.value.map { call.say($0) }
        let marks = [("yes", call.say("未完了(追加報告が続く)", "incomplete: more follows")), ("no", call.say("完了", "complete"))]
        let names = fields.map { field -> (value: String, text: String) in
            (field.key, call.say(field.label) + (field.origin == .open ? call.say("(未記入)", " (open)") : ""))
        }
        return [
            "address": place + "/fill", "field": call.choice("field", names, chosen, form: "fill"),
            "value": call.field("value", value, form: "fill"),
            "language": call.choice(
                "language", Language.allCases.map { ($0.rawValue, $0 == .japanese ? "日本語" : "English") },
                empty: call.say("両方", "both"), form: "fill"),
            "incomplete": call.choice("incomplete", marks, empty: call.say("変えない", "as it is"), form: "fill"),
            "reason": call.field("reason", form: "fill"),
        ]
    }

    static let deeds: [Deed] = [
        .does("/cases/{case}/report", "draftReport", of: CasePages.page, .added) { call in
            DraftReport(call.name("case"), try call.given.needWord("reportKind"), isIncomplete: call.given.has("incomplete"))
        } then: { number, _ in
            Places.report(number)
        },
        .does("/reports/{report}/fill", "fillReport", of: report) { call in
            let given = call.given
            var values: [String: String?] = [:]
            if let field = given.text("field"), given.text("value") != nil || given.text("incomplete") == nil {
                values.updateValue(given.text("value"), forKey: field)
            }
            return FillReport(
                call.name("report"), values, language: try given.maybeWord("language"), isIncomplete: given.text("incomplete").map { $0 == "yes" })
        } then: { _, call in
            Places.report(call.name("report"))
        },
        decision("approve", .approved), decision("reject", .rejected),
        .does("/reports/{report}/sent", "reportSent", of: report) { call in
            RecordReportSent(
                call.name("report"), at: try call.given.moment("at") ?? "", channel: call.given.need("channel"), receipt: call.given.text("receipt"))
        } then: { _, call in
            Places.report(call.name("report"))
        },
        .does("/reports/{report}/follow-up", "followUpReport", of: report, .added) { call in
            FollowUpReport(call.name("report"))
        } then: { number, _ in
            Places.report(number)
        },
        .steps("/reports/{report}/export", "exportReport", of: report, leadingTo: FillReport.self) { call in
            let shown = try await call.ask(ShowReport(call.name("report"), version: call.given.number("version")))
            let format: DocumentFormat = try call.given.needWord("format")
            guard downloads.contains(format) else { throw ServerError.noSuchPlace }
            let rendered = try OutgoingReportDocument.document(shown, language: call.language).rendered(as: format)
            let name = "\(shown.content.number).\(rendered.fileExtension)"
            return .file(
                Reply(
                    headers: [
                        .contentType: rendered.mediaType, .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                    ], body: rendered.bytes))
        },
    ]

    private static func decision(_ name: String, _ decision: SignatureDecision) -> Deed {
        .does("/reports/{report}/" + name, name + "Report", of: report, .signed) { call in
            ApproveReport(
                call.name("report"), decision, comment: call.given.text("comment"), digest: call.given.text("digest"), proof: try await call.proof())
        } then: { _, call in
            Places.report(call.name("report"))
        }
    }
}
