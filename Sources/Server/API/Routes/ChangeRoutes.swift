import Diagnostics
import HTTPTypes
import Registry

/// Change requests and their steps.
enum ChangeRoutes {
    private static let number = Field.path("change", .text(most: 40), ja: "変更要求の番号", en: "number of the change request")
    private static let path = "/api/v1/changes/{change}"
    private static let links = FieldKind.texts(most: 50)
    private static let kind = FieldKind.word(ChangeKind.allCases.map(\.rawValue))
    private static let comment = Field.optional("comment", ja: "所見", en: "remark")

    static let all: [Route] = lists + texts + steps

    private static let lists: [Route] = [
        .list(
            "/api/v1/changes", "listChanges", ja: "変更要求の一覧", en: "change requests",
            [
                .query("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .query("state", .words(ChangeState.allCases.map(\.rawValue)), ja: "状態(コンマ区切り)", en: "states, by commas"),
            ], ChangeView.shape
        ) {
            String($0.change.id)
        } asking: { call, page, limit in
            ListChanges(
                product: call.values.text("product"), states: call.values.words("state").map(Set.init), before: try page.number(), limit: limit)
        } as: { answer, call in
            try await ChangeView.all(answer, call)
        },
        .record(path, "showChange", ja: "変更要求", en: "a change request", [number], ChangeDetail.shape) {
            ShowChange($0.values.need("change"))
        } as: {
            answer, call in
            let view = ChangeView(change: answer.change, product: answer.product, release: answer.release, author: answer.author)
            return Revised(value: ChangeDetail(view: view, answer: answer), revision: answer.change.revision)
        },
    ]

    private static let texts: [Route] = [
        .does(
            .post, "/api/v1/changes", "openChange", ja: "変更要求の起案", en: "open a change request", [],
            [
                .member("product", .text(most: 64), ja: "製品コード", en: "code of the product"), .member("kind", kind, ja: "種類", en: "kind"),
                .member("title", .text(most: 300), ja: "件名", en: "title"), .member("description", ja: "内容", en: "description"),
                .optional("release", .text(most: 100), ja: "リリースの版", en: "version of the release"),
                .optional("dueOn", .day, ja: "期限", en: "due on"), .optional("assignee", .text(most: 64), ja: "担当者", en: "handle of the assignee"),
            ], status: .created, ChangeView.shape
        ) { call in
            let values = call.values
            return OpenChange(
                values.need("product"), try values.needWord("kind"), title: values.need("title"), description: values.need("description"),
                release: values.text("release"), dueOn: values.text("dueOn"), assignee: values.text("assignee"))
        } as: { change, call in
            try await ChangeView.one(change, call)
        },
        .does(
            .patch, path, "editChange", ja: "変更要求の書き直し", en: "edit a change request", [number],
            [
                .optional("kind", kind, ja: "種類", en: "kind"), .optional("title", .text(most: 300), ja: "件名", en: "title"),
                .optional("description", ja: "内容", en: "description"), .optional("dueOn", .day, ja: "期限", en: "due on"),
            ], ChangeView.shape
        ) { call in
            let values = call.values
            return EditChange(values.need("change"), revision: try call.revision()) { change in
                values.set("kind", &change.changeKind)
                values.set("title", &change.title)
                values.set("description", &change.description)
                values.set("dueOn", &change.dueOn)
            }
        } as: { edit, call in
            try await ChangeView.one(edit.change, call)
        },
    ]

    /// A step of the state machine.
    private static func step<Case: UseCase>(
        _ name: String, _ title: (ja: String, en: String), _ members: [Field] = [], _ useCase: @escaping @Sendable (Call, String) async throws -> Case
    ) -> Route where Case.Answer == ChangeRequest {
        .does(.post, "\(path)/\(name)", "\(name)Change".camelCased, ja: title.ja, en: title.en, [number], members, ChangeView.shape) { call in
            try await useCase(call, call.values.need("change"))
        } as: { change, call in
            try await ChangeView.one(change, call)
        }
    }

    private static let steps: [Route] = [
        step("request", ("変更要求の提出", "hand a change request in")) { _, number in RequestChange(number) },
        step(
            "analyse", ("影響分析", "write the impact analysis"),
            [
                .member("impact", ja: "影響", en: "impact"),
                .member("changesFunction", .word(FunctionChange.allCases.map(\.rawValue)), ja: "機能を変えるか", en: "whether it changes the function"),
                .member("functionReason", ja: "その理由", en: "why"),
            ]
        ) { call, number in
            AnalyseChange(
                number, impact: call.values.need("impact"), changesFunction: try call.values.needWord("changesFunction"),
                because: call.values.need("functionReason"))
        },
        step("approve", ("変更要求の承認", "approve a change request"), [.password, comment]) { call, number in
            ApproveChange(number, comment: call.values.text("comment"), proof: try await call.proof())
        },
        step("reject", ("変更要求の却下", "reject a change request"), [.password, .member("comment", ja: "所見", en: "remark")]) { call, number in
            RejectChange(number, comment: call.values.need("comment"), proof: try await call.proof())
        },
        step("rework", ("変更要求の書き直し", "take a rejected change request up again")) { _, number in ReworkChange(number) },
        step("implement", ("変更の実施", "say how it was implemented"), [.member("implementation", ja: "実施内容", en: "what was done")]) { call, number in
            ImplementChange(number, call.values.need("implementation"))
        },
        step("verify", ("変更の検証", "say how it was verified"), [.member("verification", ja: "検証内容", en: "what was verified")]) { call, number in
            VerifyChange(number, call.values.need("verification"))
        },
        step("send-back", ("変更の差戻し", "send an implementation back")) { _, number in SendBackChange(number) },
        step("close", ("変更要求の完了", "close a change request")) { _, number in CloseChange(number) },
        step("cancel", ("変更要求の取消し", "cancel a change request")) { _, number in CancelChange(number) },
    ]
}

extension String {
    /// `send-backChange` as `sendBackChange`.
    fileprivate var camelCased: String {
        let parts = split(separator: "-")
        return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
