import Diagnostics
import Duties
import HTTPTypes
import Lifecycle
import PSIRT
import Registry

/// Findings to be judged, and what people say of them.
enum TriageRoutes {
    private static let finding = Field.path("finding", .number(1...Int(Int32.max)), ja: "該当の番号", en: "number of the finding")

    private static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> FieldKind { .word(Word.allCases.map(\.rawValue)) }

    static let all: [Route] = [
        .list(
            "/api/v1/triage", "listTriage", ja: "判断する該当(重いものから)", en: "findings to be judged, the worst first",
            [
                .query("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .query("vulnerability", .text(most: 100), ja: "脆弱性のID", en: "id of the vulnerability"),
                .query("component", .text(most: 300), ja: "部品名", en: "name of the component"),
                .query("status", words(AnalysisStatus.self), ja: "判断", en: "what counts of it"),
                .query("exploited", .flag, ja: "悪用されているものだけ", en: "only what is known to be exploited"),
                .query("toConfirm", .flag, ja: "確認が要るものだけ", en: "only what a person must confirm"),
            ], TriageEntry.shape
        ) {
            $0.position.text
        } asking: { call, page, limit in
            var question = ListTriage(
                product: call.values.text("product"), isExploited: call.values.flag("exploited") ?? false,
                vulnerability: call.values.text("vulnerability"), component: call.values.text("component"),
                isToConfirm: call.values.flag("toConfirm") ?? false,
                after: try page.after.map { after in
                    guard let place = ListFindings.Position(text: after) else { throw Page.strange }
                    return place
                }, limit: limit)
            if let status: AnalysisStatus = call.values.word("status") { question.standings = [status] }
            return question
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/findings/{finding}/analysis", "setAnalysis", ja: "該当への判断", en: "say how a finding stands", [finding],
            [
                .member("status", words(AnalysisStatus.self), ja: "判断", en: "how it stands"),
                .optional("justification", words(Justification.self), ja: "非該当の理由", en: "why it is not affected"),
                .optional("impact", ja: "影響", en: "what it means"),
                .optional("responses", .words(Response.allCases.map(\.rawValue)), ja: "処置", en: "what the maker does"),
                .optional("action", ja: "使用者の行動", en: "what users should do"),
                .optional("handling", words(Handling.self), ja: "対応", en: "how it is handled at the product's stage"),
                .optional("stage", words(DeviceStage.self), ja: "製品の段階", en: "stage of the product"),
                .optional("evidence", .texts(most: 50), ja: "証拠", en: "names or digests of files that show it"),
                .optional("because", ja: "前の判断と違う理由", en: "why it differs from what was said before"),
                .optional("reviewBy", .day, ja: "再評価日", en: "day by which it is looked at again"),
            ]
        ) { call in
            let values = call.values
            let responses: Set<Response> = Set(values.words("responses") ?? [])
            let analysis = Analysis(
                try values.needWord("status"), justification: values.word("justification"), impact: values.text("impact"), responses: responses,
                action: values.text("action"), handling: values.word("handling"), evidence: values.texts("evidence") ?? [],
                reason: values.text("because"), reviewBy: values.text("reviewBy").flatMap { CalendarDay($0) })
            return SetAnalysis([values.number("finding") ?? 0], analysis, stage: values.word("stage"))
        },
        .does(
            .post, "/api/v1/findings/{finding}/review", "reviewAnalysis", ja: "別の人の判断の確認", en: "review what somebody else said", [finding],
            [
                .member("agrees", .flag, ja: "同意するか", en: "whether you agree"), .optional("comment", ja: "意見", en: "comment"),
            ]
        ) { call in
            ReviewAnalysis(
                call.values.number("finding") ?? 0, agrees: call.values.flag("agrees") ?? false, comment: call.values.text("comment"))
        },
    ]
}
