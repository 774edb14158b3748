import Diagnostics
import Registry

/// The forms that make a release: new, and as the next version of another.
enum ReleaseFormPages {
    static let new = Screen.form(
        "/products/{product}/releases/new", "release-new", template: "release-form", in: .products, leadingTo: AddRelease.self
    ) {
        call in
        let product = try await call.ask(ShowProduct(call.name("product")))
        return form(
            product, call.say("リリースを追加", "Add a release"), action: Places.product(product.code) + "/releases/new",
            cancel: Places.product(product.code), call)
    }

    static let next = Screen.form(ReleasePages.path + "/next", "release-next", template: "release-form", in: .products, leadingTo: CloneRelease.self)
    {
        call in
        let facts = try await ReleasePages.facts(call)
        let place = Places.release(facts.reference)
        return form(
            facts.product, call.say("\(facts.release.version) の次の版", "The version after \(facts.release.version)"), action: place + "/next",
            cancel: place, call)
    }

    static let deeds: [Deed] = [
        .does("/products/{product}/releases/new", "addRelease", of: new, .added) { call in
            AddRelease(
                ReleaseReference(product: call.name("product"), version: call.given.need("version")), plannedOn: call.given.text("plannedOn"),
                note: call.given.text("note"))
        } then: { release, call in
            Places.release(ReleaseReference(product: call.name("product"), version: release.version))
        },
        .does(ReleasePages.path + "/next", "cloneRelease", of: next, .added) { call in
            CloneRelease(
                call.release, as: call.given.need("version"), plannedOn: call.given.text("plannedOn"), note: call.given.text("note"))
        } then: { answer, call in
            Places.release(ReleaseReference(product: call.name("product"), version: answer.release.version))
        },
    ]

    private static func form(_ product: Product, _ title: String, action: String, cancel: String, _ call: PageCall) -> View {
        var view: View = [
            "head": ["title": title] as View,
            "form": [
                "action": action, "cancel": cancel, "version": call.field("version", required: true), "plannedOn": call.field("plannedOn"),
                "note": call.field("note"), "reason": call.field("reason"),
            ] as View,
        ]
        view.setCrumbs([
            ("/products", call.say("製品", "Products")), (Places.product(product.code), call.name(product.nameJa, product.nameEn)),
        ])
        return view
    }
}
