import Diagnostics
import HTTPTypes
import Registry

/// Suppliers and what they owe.
enum SupplierRoutes {
    private static let supplier = Field.path("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier")

    static let all: [Route] = [
        .list(
            "/api/v1/suppliers", "listSuppliers", ja: "サプライヤーの一覧", en: "suppliers",
            [
                .query("search", ja: "コードか名称に含まれる文字", en: "text in the code or a name"),
                .query("archived", .flag, ja: "使われていないものも", en: "also those no longer in use"),
            ], Supplier.shape
        ) {
            $0.code
        } asking: { call, page, limit in
            ListSuppliers(
                search: call.values.text("search"), withArchived: call.values.flag("archived") ?? false, after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/suppliers", "addSupplier", ja: "サプライヤーの登録", en: "register a supplier", [],
            [
                .member("code", .text(most: 64), ja: "コード", en: "code"), .member("nameJa", .text(most: 300), ja: "名称", en: "name in Japanese"),
                .member("nameEn", .text(most: 300), ja: "英語の名称", en: "name in English"),
            ] + Supplier.fields, status: .created, Supplier.shape
        ) { call in
            var supplier = Supplier(code: call.values.need("code"), nameJa: call.values.need("nameJa"), nameEn: call.values.need("nameEn"))
            supplier.take(call.values)
            return AddSupplier(supplier)
        } as: { supplier, _ in
            Revised(value: supplier, revision: supplier.revision)
        },
        .wholeList(
            "/api/v1/suppliers/overdue", "listOverdueSBOMs", ja: "SBOMの督促が要るサプライヤー", en: "suppliers whose SBOM is overdue",
            [.query("olderThanDays", .number(0...36500), ja: "この日数より古い", en: "older than so many days")], OverdueSBOM.shape
        ) {
            $0.supplier.code
        } asking: {
            ListOverdueSBOMs(olderThanDays: $0.values.number("olderThanDays"))
        } as: { answer, _ in
            answer
        },
        .record("/api/v1/suppliers/{supplier}", "showSupplier", ja: "サプライヤー", en: "a supplier", [supplier], Supplier.shape) {
            ShowSupplier($0.values.need("supplier"))
        } as: { answer, _ in
            Revised(value: answer.supplier, revision: answer.supplier.revision)
        },
        .does(
            .patch, "/api/v1/suppliers/{supplier}", "changeSupplier", ja: "サプライヤーの変更", en: "change a supplier", [supplier],
            [
                .optional("nameJa", .text(most: 300), ja: "名称", en: "name in Japanese"),
                .optional("nameEn", .text(most: 300), ja: "英語の名称", en: "name in English"),
            ] + Supplier.fields, Supplier.shape
        ) { call in
            let values = call.values
            return ChangeSupplier(values.need("supplier"), revision: try call.revision()) { $0.take(values) }
        } as: { supplier, _ in
            Revised(value: supplier, revision: supplier.revision)
        },
        .does(
            .delete, "/api/v1/suppliers/{supplier}", "archiveSupplier", ja: "サプライヤーの使用終了", en: "put a supplier out of use", [supplier]
        ) { call in ArchiveSupplier(call.values.need("supplier")) },
    ]
}
