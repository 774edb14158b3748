import Diagnostics
import HTTPTypes
import Registry

/// Releases, their baselines, and what was given to whom.
enum ReleaseRoutes {
    static let version = Field.path("version", .text(most: 100), ja: "版", en: "version of the release")
    static let place = [ProductRoutes.product, version]
    private static let path = "/api/v1/products/{product}/releases/{version}"
    private static let plan: [Field] = [
        .optional("plannedOn", .day, ja: "リリース予定日", en: "planned day"), .optional("note", ja: "備考", en: "note"),
    ]
    private static let day = [Field.optional("on", .day, ja: "日付(なければ今日)", en: "day; else today")]

    static let all: [Route] = [
        .list(
            "/api/v1/products/{product}/releases", "listReleases", ja: "リリースの一覧", en: "releases of a product", [ProductRoutes.product], Release.shape
        ) {
            String($0.id)
        } asking: { call, page, limit in
            ListReleases(product: call.values.need("product"), before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/products/{product}/releases", "addRelease", ja: "リリースの登録", en: "begin a release", [ProductRoutes.product],
            [
                .member("version", .text(most: 100), ja: "版", en: "version"),
                .optional("variant", .text(most: 64), ja: "型式のコード", en: "code of the variant"),
            ] + plan, status: .created, Release.shape
        ) { call in
            AddRelease(
                call.release, variant: call.values.text("variant"), plannedOn: call.values.text("plannedOn"), note: call.values.text("note"))
        } as: { release, _ in
            Revised(value: release, revision: release.revision)
        },
        .record(path, "showRelease", ja: "リリース", en: "a release", place, Release.shape) {
            GetRelease($0.release)
        } as: { release, _ in
            Revised(value: release, revision: release.revision)
        },
        .does(
            .post, path + "/clone", "cloneRelease", ja: "次のリリースへの引き継ぎ", en: "begin the next release from this one", place,
            [.member("newVersion", .text(most: 100), ja: "新しい版", en: "version of the new release")] + plan, status: .created, Release.shape
        ) { call in
            CloneRelease(
                call.release, as: call.values.need("newVersion"), plannedOn: call.values.text("plannedOn"), note: call.values.text("note"))
        } as: { answer, _ in
            Revised(value: answer.release, revision: answer.release.revision)
        },
        .does(.post, path + "/freeze", "freezeRelease", ja: "ベースラインの凍結", en: "freeze a baseline", place, [plan[1]], status: .created, Baseline.shape)
        { call in
            FreezeRelease(call.release, note: call.values.text("note"))
        } as: { baseline, _ in
            Revised(value: baseline, revision: baseline.revision)
        },
        .does(
            .post, path + "/thaw", "thawRelease", ja: "凍結の解除", en: "take a frozen release back into work", place,
            [.member("change", .text(most: 40), ja: "変更要求の番号", en: "number of the change request")], Release.shape
        ) { call in
            ThawRelease(call.release, for: call.values.need("change"))
        } as: { release, _ in
            Revised(value: release, revision: release.revision)
        },
        .does(
            .post, path + "/approve", "approveRelease", ja: "ベースラインの承認", en: "approve the newest baseline", place,
            [.password, .optional("comment", ja: "所見", en: "remark")], status: .created, Signature.shape
        ) { call in
            SignApproval(.baseline(BaselineReference(call.release)), comment: call.values.text("comment"), proof: try await call.proof())
        } as: { signature, _ in
            Revised(value: signature, revision: signature.revision)
        },
        .does(.post, path + "/ship", "shipRelease", ja: "出荷", en: "ship a release", place, day, Release.shape) { call in
            ShipRelease(call.release, on: call.values.text("on"))
        } as: { release, _ in
            Revised(value: release, revision: release.revision)
        },
        .does(.post, path + "/withdraw", "withdrawRelease", ja: "出荷の取りやめ", en: "withdraw a release", place, day, Release.shape) { call in
            WithdrawRelease(call.release, on: call.values.text("on"))
        } as: { release, _ in
            Revised(value: release, revision: release.revision)
        },
        .wholeList(path + "/baselines", "listBaselines", ja: "ベースライン", en: "baselines of a release", place, ListBaselines.Entry.shape) {
            String($0.baseline.number)
        } asking: {
            ListBaselines($0.release)
        } as: { answer, _ in
            answer
        },
        .wholeList(
            path + "/differences", "compareReleases", ja: "他のリリースとの差分", en: "what differs from another release's baseline",
            place + [.query("from", .text(most: 100), required: true, ja: "比べる版", en: "version to compare with")], BaselineDifference.ItemChange.shape
        ) {
            "\($0.section.rawValue) \($0.key)"
        } asking: { call in
            let old = ReleaseReference(product: call.values.need("product"), version: call.values.need("from"))
            return CompareBaselines(BaselineReference(old), BaselineReference(call.release))
        } as: { answer, _ in
            answer.items
        },
        .list(path + "/issued", "listIssued", ja: "提供したSBOM", en: "SBOMs given out", place, HeldSBOM.shape) {
            String($0.issued.number)
        } asking: { call, page, limit in
            ListIssuedSBOMs(call.release, before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer
        },
    ]
}
