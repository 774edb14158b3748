import Diagnostics
import HTTPTypes
import Registry

/// Supporting items (tools) and hardware parts.
enum ItemRoutes {
    private static let tool = Field.path("tool", .text(most: 64), ja: "支援アイテムのコード", en: "code of the supporting item")
    private static let supplier = Field.optional("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier")
    private static let kind = FieldKind.word(SupportingItemKind.allCases.map(\.rawValue))
    private static let search = Field.query("search", ja: "コードか名称に含まれる文字", en: "text in the code or the name")
    private static let release = "/api/v1/products/{product}/releases/{version}"

    static let all: [Route] = [
        .list(
            "/api/v1/tools", "listTools", ja: "支援アイテムの一覧", en: "supporting items",
            [
                search, .query("kind", kind, ja: "種類", en: "kind"),
                .query("endingInDays", .number(0...36500), ja: "サポート終了までの日数", en: "support ends within so many days"),
                .query("unknownSupport", .flag, ja: "サポート期限が不明", en: "nobody knows until when"),
            ], SupportingItem.shape
        ) {
            $0.code
        } asking: { call, page, limit in
            ListSupportingItems(
                search: call.values.text("search"), kind: call.values.word("kind"),
                ending: call.values.number("endingInDays").map(Horizon.days), isSupportUnknown: call.values.flag("unknownSupport") ?? false,
                after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/tools", "addTool", ja: "支援アイテムの登録", en: "register a supporting item", [],
            [
                .member("code", .text(most: 64), ja: "コード", en: "code"), .member("kind", kind, ja: "種類", en: "kind"),
                .member("name", .text(most: 300), ja: "名称", en: "name"), .member("version", .text(most: 100), ja: "版", en: "version"), supplier,
            ] + SupportingItem.fields, status: .created, SupportingItem.shape
        ) { call in
            var item = SupportingItem(
                code: call.values.need("code"), kind: try call.values.needWord("kind"), name: call.values.need("name"),
                version: call.values.need("version"))
            item.take(call.values)
            return AddSupportingItem(item, supplier: call.values.text("supplier"))
        } as: { item, _ in
            Revised(value: item, revision: item.revision)
        },
        .record("/api/v1/tools/{tool}", "showTool", ja: "支援アイテム", en: "a supporting item", [tool], SupportingItem.shape) {
            ShowSupportingItem($0.values.need("tool"))
        } as: { answer, _ in
            Revised(value: answer.item, revision: answer.item.revision)
        },
        .does(
            .patch, "/api/v1/tools/{tool}", "changeTool", ja: "支援アイテムの変更", en: "change a supporting item", [tool],
            [
                .optional("kind", kind, ja: "種類", en: "kind"), .optional("name", .text(most: 300), ja: "名称", en: "name"),
                .optional("version", .text(most: 100), ja: "版", en: "version"), supplier,
            ] + SupportingItem.fields, SupportingItem.shape
        ) { call in
            let values = call.values
            return ChangeSupportingItem(values.need("tool"), supplier: values.text("supplier"), revision: try call.revision()) { $0.take(values) }
        } as: { item, _ in
            Revised(value: item, revision: item.revision)
        },
        .does(
            .delete, "/api/v1/tools/{tool}", "archiveTool", ja: "支援アイテムの使用終了", en: "put a supporting item out of use", [tool]
        ) { call in ArchiveSupportingItem(call.values.need("tool")) },
        .wholeList(
            release + "/tools", "listToolsOfRelease", ja: "リリースの支援アイテム", en: "supporting items of a release", ReleaseRoutes.place,
            SupportingItem.shape
        ) {
            $0.code
        } asking: {
            SupportingItemsOfRelease($0.release)
        } as: { answer, _ in
            answer.map(\.item)
        },
        .does(
            .put, release + "/tools/{tool}", "attachTool", ja: "支援アイテムの追加", en: "say that a release was built with a supporting item",
            ReleaseRoutes.place + [tool], [.optional("purpose", ja: "用途", en: "purpose")]
        ) { call in AttachSupportingItem(call.values.need("tool"), to: call.release, purpose: call.values.text("purpose")) },
        .does(
            .delete, release + "/tools/{tool}", "detachTool", ja: "支援アイテムの取外し", en: "take a supporting item off a release",
            ReleaseRoutes.place + [tool]
        ) { call in DetachSupportingItem(call.values.need("tool"), from: call.release) },
        .list("/api/v1/hardware", "listHardware", ja: "ハードウェア部品の一覧", en: "hardware parts", [search], HardwarePart.shape) {
            $0.code
        } asking: { call, page, limit in
            ListHardwareParts(search: call.values.text("search"), after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
        .wholeList(
            release + "/hardware", "listHardwareOfRelease", ja: "リリースのハードウェア部品", en: "hardware parts of a release", ReleaseRoutes.place,
            HardwarePart.shape
        ) {
            $0.code
        } asking: {
            HardwarePartsOfRelease($0.release)
        } as: { answer, _ in
            answer.map(\.part)
        },
    ]
}
