import Diagnostics
import HTTPTypes
import Registry

/// Products and their variants.
enum ProductRoutes {
    static let product = Field.path("product", .text(most: 64), ja: "製品コード", en: "code of the product")
    private static let names: [Field] = [
        .member("nameJa", .text(most: 300), ja: "販売名", en: "name in Japanese"),
        .member("nameEn", .text(most: 300), ja: "英語の名称", en: "name in English"),
    ]

    static let all: [Route] = [
        .list(
            "/api/v1/products", "listProducts", ja: "製品の一覧", en: "products",
            [
                .query("search", ja: "コードか名称に含まれる文字", en: "text in the code or a name"),
                .query("archived", .flag, ja: "使われていないものも", en: "also those no longer in use"),
            ], ListProducts.Entry.shape
        ) {
            $0.product.code
        } asking: { call, page, limit in
            ListProducts(
                search: call.values.text("search"), withArchived: call.values.flag("archived") ?? false, after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/products", "addProduct", ja: "製品の登録", en: "register a product", [],
            [
                .member("code", .text(most: 64), ja: "製品コード", en: "code"),
                .optional("organisation", .text(most: 64), ja: "組織のコード", en: "code of the organisation"),
            ] + names + Product.fields, status: .created, Product.shape
        ) { call in
            var product = Product(
                organisation: 0, code: call.values.need("code"), nameJa: call.values.need("nameJa"), nameEn: call.values.need("nameEn"))
            product.take(call.values)
            return AddProduct(product, organisation: call.values.text("organisation"))
        } as: { product, _ in
            Revised(value: product, revision: product.revision)
        },
        .record("/api/v1/products/{product}", "showProduct", ja: "製品", en: "a product", [product], Product.shape) {
            ShowProduct($0.values.need("product"))
        } as: { product, _ in
            Revised(value: product, revision: product.revision)
        },
        .does(
            .patch, "/api/v1/products/{product}", "changeProduct", ja: "製品の変更", en: "change a product", [product],
            [
                .optional("nameJa", .text(most: 300), ja: "販売名", en: "name in Japanese"),
                .optional("nameEn", .text(most: 300), ja: "英語の名称", en: "name in English"),
            ] + Product.fields, Product.shape
        ) { call in
            let values = call.values
            return ChangeProduct(values.need("product"), revision: try call.revision()) { $0.take(values) }
        } as: { product, _ in
            Revised(value: product, revision: product.revision)
        },
        .does(
            .post, "/api/v1/products/{product}/variants", "addVariant", ja: "型式の登録", en: "register a variant", [product],
            [
                .member("code", .text(most: 64), ja: "コード", en: "code"), .optional("udiDi", .text(most: 40), ja: "UDI-DI", en: "UDI-DI"),
                .optional("note", ja: "備考", en: "note"),
            ] + names, status: .created, Variant.shape
        ) { call in
            var variant = Variant(
                product: 0, code: call.values.need("code"), nameJa: call.values.need("nameJa"), nameEn: call.values.need("nameEn"),
                udiDI: call.values.text("udiDi"))
            variant.note = call.values.text("note")
            return AddVariant(variant, of: call.values.need("product"))
        } as: { variant, _ in
            Revised(value: variant, revision: variant.revision)
        },
        .wholeList("/api/v1/products/{product}/variants", "listVariants", ja: "型式の一覧", en: "variants of a product", [product], Variant.shape) {
            $0.code
        } asking: {
            ListVariants(of: $0.values.need("product"))
        } as: { answer, _ in
            answer
        },
    ]
}
