import Diagnostics
import HTTPTypes
import Lifecycle
import Registry

/// Notices to institutions and what became of them; installed devices and where they are.
enum NoticeRoutes {
    private static let number = [Field.path("notice", .text(most: 40), ja: "通知の番号", en: "number of the notice")]
    private static let path = "/api/v1/notices/{notice}"
    private static let componentEnd = "component-end"
    private static let subjects: [NoticeSubject] = [
        .eol, .eos, .package(.release), .package(.eol), .package(.eos), .transferPlan, .securityState, .handOver, .explanation,
    ]

    static let all: [Route] = notices + steps + installed

    private static let notices: [Route] = [
        .list(
            "/api/v1/notices", "listNotices", ja: "通知の一覧", en: "notices",
            [
                .query("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .query("state", .words(NoticeState.allCases.map(\.rawValue)), ja: "状態(コンマ区切り)", en: "states, by commas"),
            ], NoticeView.shape
        ) {
            String($0.entry.notice.id)
        } asking: { call, page, limit in
            ListNotices(
                product: call.values.text("product"), states: call.values.words("state").map(Set.init), before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer.map { NoticeView(entry: $0) }
        },
        .record(path, "showNotice", ja: "通知", en: "a notice, with its letters and receipts", number, ShowNotice.Answer.shape) {
            ShowNotice($0.values.need("notice"))
        } as: { answer, _ in
            Revised(value: answer, revision: answer.notice.revision)
        },
        .does(
            .post, "/api/v1/notices", "draftNotice", ja: "通知の案", en: "draft a notice", [],
            [
                .member("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .member("subject", .word(subjects.map(\.key) + [componentEnd]), ja: "内容", en: "what about"),
                .optional("resource", .text(most: 300), ja: "先に終わるもの(component-endのとき)", en: "what ends, for component-end"),
                .optional("institutions", .texts(most: 1000), ja: "医療機関コード(なければ伝えるべき相手)", en: "codes of institutions; else whoever must be told"),
                .optional("withTrade", .flag, ja: "取引業者にも", en: "to trade parties too"),
            ], status: .created, ShowNotice.Answer.shape
        ) { call in
            let key = call.values.need("subject")
            let subject = NoticeSubject(key: key) ?? .componentEnd(call.values.need("resource"))
            let audience = call.values.texts("institutions").map { NoticeAudience.institutions(Set($0)) } ?? .due
            return DraftNotice(call.values.need("product"), subject, to: audience, withTrade: call.values.flag("withTrade") ?? false)
        } as: { notice, call in
            try await view(notice.number, call)
        },
    ]

    private static let steps: [Route] = [
        .does(
            .post, path + "/approve", "approveNotice", ja: "通知の承認", en: "approve a notice and queue its letters", number,
            [.password, .optional("comment", ja: "所見", en: "remark")], ShowNotice.Answer.shape
        ) { call in
            ApproveNotice(call.values.need("notice"), comment: call.values.text("comment"), proof: try await call.proof())
        } as: { answer, call in
            try await view(answer.notice.number, call)
        },
        .does(.post, path + "/cancel", "cancelNotice", ja: "案の取りやめ", en: "give a draft up", number, [], ShowNotice.Answer.shape) { call in
            CancelNotice(call.values.need("notice"))
        } as: { notice, call in
            try await view(notice.number, call)
        },
        .does(
            .post, path + "/receipts", "recordReceipt", ja: "送達の記録", en: "record what became of a letter", number,
            [
                .member("institution", .text(most: 64), ja: "医療機関コード", en: "code of the institution"),
                .member(
                    "state", .word([DeliveryState.handedOver, .delivered, .bounced, .opened, .acknowledged].map(\.rawValue)), ja: "結果",
                    en: "what became of it"),
                .optional("by", .text(most: 200), ja: "確認した人", en: "who acknowledged"), .optional("on", .day, ja: "日付", en: "day"),
                .optional("evidence", .text(most: 1000), ja: "根拠", en: "what shows it"),
            ], ShowNotice.Answer.shape
        ) { call in
            let values = call.values
            return RecordReceipt(
                values.need("notice"), values.need("institution"), try values.needWord("state"), by: values.text("by"), on: values.text("on"),
                evidence: values.text("evidence"))
        } as: { _, call in
            try await view(call.values.need("notice"), call)
        },
        .does(
            .post, path + "/remind", "remindNotice", ja: "再通知", en: "remind whoever has not acknowledged", number,
            [.optional("afterDays", .number(0...3650), ja: "前の手紙から何日以上", en: "days since the last letter")], ShowNotice.Answer.shape
        ) { call in
            RemindNotice(call.values.need("notice"), afterDays: call.values.number("afterDays") ?? 14)
        } as: { _, call in
            try await view(call.values.need("notice"), call)
        },
    ]

    private static let installed: [Route] = [
        .list(
            "/api/v1/devices", "listDevices", ja: "設置機器の一覧", en: "installed devices",
            [
                .query("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .query("institution", .text(most: 64), ja: "医療機関コード", en: "code of the institution"),
                .query("ended", .flag, ja: "使用終了も", en: "also those out of use"),
            ], ListInstalledDevices.Entry.shape
        ) {
            String($0.device.id)
        } asking: { call, page, limit in
            ListInstalledDevices(
                product: call.values.text("product"), institution: call.values.text("institution"), withEnded: call.values.flag("ended") ?? false,
                after: try page.number() ?? 0, limit: limit)
        } as: { answer, _ in
            answer
        },
        .list(
            "/api/v1/institutions", "listInstitutions", ja: "医療機関の一覧", en: "institutions",
            [
                .query("search", ja: "コード・名称・住所に含まれる文字", en: "text in the code, a name or the address"),
                .query("archived", .flag, ja: "使用終了も", en: "also archived ones"),
            ], Institution.shape
        ) {
            $0.code
        } asking: { call, page, limit in
            ListInstitutions(
                search: call.values.text("search"), withArchived: call.values.flag("archived") ?? false, after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
    ]

    private static func view(_ number: String, _ call: Call) async throws -> Revised<ShowNotice.Answer> {
        let answer = try await call.ask(ShowNotice(number))
        return Revised(value: answer, revision: answer.notice.revision)
    }
}
