import Diagnostics
import Duties
import HTTPTypes
import PSIRT
import Registry

/// Cases that the person may know of, and what is to be sent for them. Of others an answer says nothing, not even that they are.
enum CaseRoutes {
    private static let number = Field.path("case", .text(most: 40), ja: "案件の番号", en: "number of the case")

    private static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> FieldKind { .word(Word.allCases.map(\.rawValue)) }

    static let all: [Route] = [
        .list(
            "/api/v1/cases", "listCases", ja: "案件の一覧", en: "cases, the newest first",
            [
                .query("search", ja: "番号、題名、内容に含まれる文字", en: "text in number, title or description"),
                .query("step", words(CaseStep.self), ja: "段階(なければ完了していないもの)", en: "step; those that are not closed if left out"),
            ], ListCases.Entry.shape
        ) {
            $0.subject.number
        } asking: { call, page, limit in
            var question = ListCases(search: call.values.text("search"), after: page.after, limit: limit)
            if let step: CaseStep = call.values.word("step") { question.steps = [step] }
            return question
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/cases", "openCase", ja: "案件を開く", en: "open a case", [],
            [
                .member("kind", words(CaseKind.self), ja: "種類", en: "kind"), .member("origin", words(CaseOrigin.self), ja: "出所", en: "origin"),
                .member("title", .text(most: 300), ja: "題名", en: "title"),
                .member("description", .text(most: 20_000), ja: "内容", en: "what was reported"),
                .optional("reporter", .text(most: 1000), ja: "届け出た人と連絡先", en: "who reported it, and how they are reached"),
                .optional("acknowledgeDays", .number(1...90), ja: "受領を知らせるまでの日数", en: "days within which receipt is acknowledged"),
                .optional("label", words(TLP.self), ja: "共有の範囲(TLP)", en: "how far it may go (TLP)"),
                .optional("exercise", .flag, ja: "演習", en: "whether it is a drill"),
            ], status: .created, CaseReceipt.shape
        ) { call in
            let values = call.values
            return OpenCase(
                CaseReport(
                    try values.needWord("kind"), from: try values.needWord("origin"), title: values.need("title"),
                    description: values.need("description"), reporter: values.text("reporter"), acknowledgeDays: values.number("acknowledgeDays"),
                    label: values.word("label") ?? .red, isExercise: values.flag("exercise") ?? false))
        } as: { opened, _ in
            Revised(value: CaseReceipt(number: opened.number, step: opened.step), revision: opened.revision)
        },
        .show("/api/v1/cases/{case}", "showCase", ja: "案件", en: "a case", [number], ShowCase.Answer.shape) {
            ShowCase($0.values.need("case"))
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/cases/{case}/messages", "sayInCase", ja: "案件でのやりとり", en: "say something in a case", [number],
            [
                .member("body", .text(most: 100_000), ja: "内容", en: "what is said"),
                .optional("audience", words(Audience.self), ja: "相手", en: "for whom; participants if left out"),
            ]
        ) { call in
            SayInCase(call.values.need("case"), call.values.need("body"), for: call.values.word("audience") ?? .participants)
        },
        .wholeList(
            "/api/v1/duties", "listDuties", ja: "案件の義務(期限の早いものから)", en: "duties of cases, the earliest safe date first",
            [.query("owner", .text(most: 64), ja: "担当者", en: "handle of who answers for the case")], ListDuties.Entry.shape
        ) {
            "\($0.subject.number) \($0.duty.rule.id)"
        } asking: {
            ListDuties(owner: $0.values.text("owner"), limit: 10_000)
        } as: { answer, _ in
            answer.entries
        },
    ]
}

/// What a case is called that was just opened.
struct CaseReceipt: Sendable {
    let number: String
    let step: CaseStep

    static let shape = Shape<CaseReceipt>("CaseReceipt", [.text("number") { $0.number }, .word("step") { $0.step }])
}
