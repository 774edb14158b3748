import Diagnostics
import Registry

/// The forms of a product: new, and changed.
enum ProductFormPage {
    static let new = Screen.form("/products/new", "product-new", template: "product-form", in: .products, leadingTo: AddProduct.self) { call in
        var view: View = [
            "head": ["title": call.say("製品を追加", "Add a product")] as View, "form": form(nil, action: "/products/new", cancel: "/products", call),
        ]
        view.setCrumbs([("/products", call.say("製品", "Products"))])
        return view
    }

    static let edit = Screen.form("/products/{product}/edit", "product-edit", template: "product-form", in: .products, leadingTo: ChangeProduct.self)
    { call in
        let product = try await call.ask(ShowProduct(call.name("product")))
        let place = Places.product(product.code)
        var view: View = [
            "head": ["title": call.say("製品を変更", "Change the product"), "subtitle": product.code] as View,
            "form": form(product, action: place + "/edit", cancel: place, call),
        ]
        view.setCrumbs([("/products", call.say("製品", "Products")), (place, call.name(product.nameJa, product.nameEn))])
        return view
    }

    static let deeds: [Deed] = [
        .does("/products/new", "addProduct", of: new, .added) { call in
            var product = Product(organisation: 0, code: call.given.need("code"), nameJa: "", nameEn: "")
            Self.take(call.given, into: &product)
            return AddProduct(product)
        } then: { product, _ in
            Places.product(product.code)
        },
        .does("/products/{product}/edit", "changeProduct", of: edit) { call in
            let given = call.given
            return ChangeProduct(call.name("product"), revision: given.number("revision")) { Self.take(given, into: &$0) }
        } then: { product, _ in
            Places.product(product.code)
        },
    ]

    private static func form(_ product: Product?, action: String, cancel: String, _ call: PageCall) -> View {
        let none = call.say("未定", "not set")
        return [
            "action": action, "cancel": cancel, "revision": product.map { String($0.revision) },
            "code": product == nil ? call.field("code", required: true) : nil, "nameJa": call.field("nameJa", product?.nameJa, required: true),
            "nameEn": call.field("nameEn", product?.nameEn, required: true), "genericName": call.field("genericName", product?.genericName),
            "jmdn": call.field("jmdn", product?.jmdn),
            "deviceClass": call.choice("class", DeviceClass.allCases.map { ($0.rawValue, $0.rawValue) }, product?.deviceClass?.rawValue, empty: none),
            "approvalKind": call.choice("approvalKind", call.options(ApprovalKind.self, \.title), product?.approvalKind?.rawValue, empty: none),
            "approvalNumber": call.field("approvalNumber", product?.approvalNumber), "approvedOn": call.field("approvedOn", product?.approvedOn),
            "udiDI": call.field("udiDI", product?.udiDI),
            "safetyClass": call.choice("safetyClass", ["A", "B", "C"].map { ($0, $0) }, product?.safetyClass, empty: none),
            "network": call.field("network", product?.network), "removableMedia": call.field("removableMedia", product?.removableMedia),
            "applicability": call.choice("applicability", call.options(Applicability.self, \.title), product?.applicability.rawValue, required: true),
            "applicabilityReason": call.field("applicabilityReason", product?.applicabilityReason),
            "responsible": call.field("responsible", product?.responsible), "reason": product == nil ? nil : call.field("reason"),
        ]
    }

    private static func take(_ given: FormValues, into product: inout Product) {
        product.nameJa = given.need("nameJa")
        product.nameEn = given.need("nameEn")
        product.genericName = given.text("genericName")
        product.jmdn = given.text("jmdn")
        product.deviceClass = given.word("class")
        product.approvalKind = given.word("approvalKind")
        product.approvalNumber = given.text("approvalNumber")
        product.approvedOn = given.text("approvedOn")
        product.udiDI = given.text("udiDI")
        product.safetyClass = given.text("safetyClass")
        product.network = given.text("network")
        product.removableMedia = given.text("removableMedia")
        product.applicability = given.word("applicability") ?? product.applicability
        product.applicabilityReason = given.text("applicabilityReason")
        product.responsible = given.need("responsible")
    }
}
