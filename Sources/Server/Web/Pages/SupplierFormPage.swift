import Diagnostics
import Registry

/// The forms of a supplier: new, and changed.
enum SupplierFormPage {
    static let new = Screen.form("/suppliers/new", "supplier-new", template: "supplier-form", in: .suppliers, leadingTo: AddSupplier.self) { call in
        form(nil, call.say("サプライヤーを追加", "Add a supplier"), action: "/suppliers/new", cancel: "/suppliers", call)
    }

    static let edit = Screen.form(
        "/suppliers/{supplier}/edit", "supplier-edit", template: "supplier-form", in: .suppliers, leadingTo: ChangeSupplier.self
    ) { call in
        let supplier = try await call.ask(ShowSupplier(call.name("supplier"))).supplier
        let place = Places.supplier(supplier.code)
        return form(supplier, call.say("サプライヤーを変更", "Change the supplier"), action: place + "/edit", cancel: place, call)
    }

    static let deeds: [Deed] = [
        .does("/suppliers/new", "addSupplier", of: new, .added) { call in
            var supplier = Supplier(code: call.given.need("code"), nameJa: "", nameEn: "")
            take(call.given, into: &supplier)
            supplier.noticeDays = try call.given.wholeNumber("noticeDays")
            return AddSupplier(supplier)
        } then: { supplier, _ in
            Places.supplier(supplier.code)
        },
        .does("/suppliers/{supplier}/edit", "changeSupplier", of: edit) { call in
            let given = call.given
            let days = try given.wholeNumber("noticeDays")
            return ChangeSupplier(call.name("supplier"), revision: given.number("revision")) {
                take(given, into: &$0)
                $0.noticeDays = days
            }
        } then: { supplier, _ in
            Places.supplier(supplier.code)
        },
    ]

    private static func take(_ given: FormValues, into supplier: inout Supplier) {
        supplier.nameJa = given.need("nameJa")
        supplier.nameEn = given.need("nameEn")
        supplier.country = given.text("country")
        supplier.contact = given.text("contact")
        supplier.securityContact = given.text("securityContact")
        supplier.contract = given.text("contract")
        supplier.contractFrom = given.text("contractFrom")
        supplier.contractUntil = given.text("contractUntil")
        supplier.supportUntil = given.text("supportUntil")
        supplier.owesSBOM = given.text("owesSBOM").map { $0 == "yes" }
        supplier.note = given.text("note")
    }

    private static func form(_ supplier: Supplier?, _ title: String, action: String, cancel: String, _ call: PageCall) -> View {
        let owes = supplier?.owesSBOM.map { $0 ? "yes" : "no" }
        var view: View = [
            "head": ["title": title, "subtitle": supplier?.code] as View,
            "form": [
                "action": action, "cancel": cancel, "revision": supplier.map { String($0.revision) },
                "code": supplier == nil ? call.field("code", required: true) : nil, "nameJa": call.field("nameJa", supplier?.nameJa, required: true),
                "nameEn": call.field("nameEn", supplier?.nameEn, required: true), "country": call.field("country", supplier?.country),
                "contact": call.field("contact", supplier?.contact), "securityContact": call.field("securityContact", supplier?.securityContact),
                "contract": call.field("contract", supplier?.contract), "contractFrom": call.field("contractFrom", supplier?.contractFrom),
                "noticeDays": call.field("noticeDays", supplier?.noticeDays.map(String.init)),
                "contractUntil": call.field("contractUntil", supplier?.contractUntil),
                "supportUntil": call.field("supportUntil", supplier?.supportUntil),
                "owesSBOM": call.choice(
                    "owesSBOM", [("yes", call.say("あり", "yes")), ("no", call.say("なし", "no"))], owes, empty: call.say("不明", "unknown")),
                "note": call.field("note", supplier?.note), "reason": supplier == nil ? nil : call.field("reason"),
            ] as View,
        ]
        view.setCrumbs([("/suppliers", call.say("サプライヤー", "Suppliers"))])
        return view
    }
}
