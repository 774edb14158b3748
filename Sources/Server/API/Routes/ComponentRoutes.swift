import Diagnostics
import HTTPTypes
import Registry

/// Components and findings.
enum ComponentRoutes {
    private static let path = "/api/v1/products/{product}/releases/{version}"

    static let all: [Route] = [
        .list(
            path + "/components", "listComponents", ja: "リリースの部品", en: "components of a release", ReleaseRoutes.place, ListComponents.Entry.shape
        ) {
            $0.position.text
        } asking: { call, page, limit in
            ListComponents(call.release, after: try page.place(), limit: limit)
        } as: { answer, _ in
            answer
        },
        .list(
            path + "/findings", "listFindings", ja: "リリースの該当", en: "findings of a release",
            ReleaseRoutes.place + [.query("state", .words(FindingState.allCases.map(\.rawValue)), ja: "状態(コンマ区切り)", en: "states, by commas")],
            ListFindings.Entry.shape
        ) {
            $0.position.text
        } asking: { call, page, limit in
            ListFindings(call.release, states: call.values.words("state") ?? [.open], after: try page.place(), limit: limit)
        } as: { answer, _ in
            answer
        },
        .show(
            "/api/v1/components/where", "findComponent", ja: "この部品はどこにあるか", en: "where a component is used",
            [
                .query(
                    "name", .text(most: 300), required: true, ja: "名前(末尾の*で前方一致)、またはファイルのハッシュ値",
                    en: "name; all that begin so with * at its end; or digest of a file"),
                .query("ecosystem", .text(most: 40), ja: "purlの種類", en: "purl type"),
                .query("versions", .text(most: 300), ja: "版の条件(例 >=3.0,<3.0.7)", en: "versions, such as >=3.0,<3.0.7"),
                .query("unreleased", .flag, ja: "出荷前のリリースも(既定 true)", en: "also releases not shipped (default true)"),
            ] + Page.fields, FindComponent.Answer.shape
        ) { call in
            let page = Page(call.values)
            return FindComponent(
                call.values.need("name"), ecosystem: call.values.text("ecosystem"), versions: call.values.text("versions"),
                withUnreleased: call.values.flag("unreleased") ?? true, after: try page.place(), limit: page.limit)
        } as: { answer, _ in
            answer
        },
    ]
}
