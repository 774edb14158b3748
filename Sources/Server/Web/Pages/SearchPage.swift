import Diagnostics
import Registry

/// One search for everything: "where is openssl 3.0?", "which of ours have CVE-…?", a product.
enum SearchPage {
    static let screen = Screen.shows("/search", "search", in: .search, sheet: sheet) { call in
        question(call, after: try place(call), limit: Pager.size)
    } as: { found, call in
        let text = call.given.text("q")
        // Further pages are about the components alone.
        let isFirst = call.given.text("after") == nil
        let vulnerabilities = isFirst ? try await vulnerabilities(text, call) : []
        let products = isFirst ? try await products(text, call) : []
        let isEmpty = found.uses.isEmpty && vulnerabilities.isEmpty && products.isEmpty
        return [
            "head": [:] as View,
            "filter": [
                "q": text, "versions": call.given.text("versions"), "ecosystem": call.given.text("ecosystem"),
                "released": call.given.has("released") ? true : nil, "isActive": text == nil ? nil : true, "reset": call.path,
            ] as View,
            "hasUses": found.uses.isEmpty ? nil : true, "uses": found.uses.map { use($0, call) },
            "useCount": Figures.grouped(found.uses.count) + (found.isCut ? "+" : ""),
            "incomparable": found.incomparable.isEmpty ? nil : found.incomparable.prefix(20).joined(separator: ", "),
            "hasVulnerabilities": vulnerabilities.isEmpty ? nil : true, "vulnerabilities": vulnerabilities.map { vulnerability($0, call) },
            "vulnerabilityCount": Figures.grouped(vulnerabilities.count), "hasProducts": products.isEmpty ? nil : true,
            "products": products.map { entry -> View in
                [
                    "href": Places.product(entry.product.code), "name": call.name(entry.product.nameJa, entry.product.nameEn),
                    "code": entry.product.code,
                ]
            },
            "isStart": text == nil ? true : nil, "hasNothing": text != nil && isEmpty ? true : nil,
            "pager": Pager.keyed(call, shown: found.uses.count, next: found.next?.text, exports: !found.uses.isEmpty),
        ]
    }

    /// Names that begin so; of a purl its name alone; a digest as it is.
    private static func question(_ call: PageCall, after: FindComponent.Position? = nil, limit: Int) -> FindComponent {
        let text = call.given.text("q") ?? ""
        var name = text.hasPrefix("pkg:") ? purlName(text) : text
        // Nothing is called so: nothing was asked yet.
        if name.isEmpty { name = "\u{10FFFF}" }
        if !name.hasSuffix("*"), !call.given.has("exact"), name.count >= 2, !FindComponent.isDigest(name) { name += "*" }
        return FindComponent(
            name, ecosystem: call.given.text("ecosystem"), versions: call.given.text("versions"), withUnreleased: !call.given.has("released"),
            after: after, limit: limit)
    }

    private static func place(_ call: PageCall) throws -> FindComponent.Position? {
        guard let after = call.given.text("after") else { return nil }
        guard let place = FindComponent.Position(text: after) else { throw Page.strange }
        return place
    }

    private static func purlName(_ purl: String) -> String {
        let path = purl.prefix { $0 != "@" && $0 != "?" && $0 != "#" }
        let last = path.split(separator: "/").last ?? ""
        return (try? QueryText.decoded(last, isForm: false)) ?? String(last)
    }

    private static func vulnerabilities(_ text: String?, _ call: PageCall) async throws -> [FindVulnerability.Use] {
        guard let text, text.contains("-"), text.contains(where: \.isNumber), text.count <= 60 else { return [] }
        return try await call.ask(FindVulnerability(text))
    }

    private static func products(_ text: String?, _ call: PageCall) async throws -> [ListProducts.Entry] {
        guard let text else { return [] }
        return try await call.ask(ListProducts(search: text, limit: 20))
    }

    private static func use(_ use: FindComponent.Use, _ call: PageCall) -> View {
        let reference = ReleaseReference(product: use.product, version: use.release)
        var row = call.tag(use.state)
        row.add([
            "component": (use.space.isEmpty ? "" : use.space + "/") + use.component, "version": use.version,
            "ecosystem": use.ecosystem.isEmpty ? nil : use.ecosystem, "product": ["href": Places.product(use.product), "text": use.product] as View,
            "release": ["href": Places.release(reference), "text": use.release] as View, "supplier": use.supplier,
            "origin": ReleasePages.origin(use.origin, call), "why": Places.release(reference, "/why?component=" + QueryText.encoded(use.component)),
        ])
        return row
    }

    private static func vulnerability(_ use: FindVulnerability.Use, _ call: PageCall) -> View {
        var row = call.tag(use.state)
        row.add([
            "href": Places.finding(use.finding), "vulnerability": use.vulnerability, "severity": call.severity(use.severity, use.score),
            "component": "\(use.component) \(use.version)",
            "release": ["href": Places.release(use.release), "text": use.release.text] as View,
        ])
        return row
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "components",
            header: [
                call.say("部品", "component"), call.say("版", "version"), call.say("種類", "ecosystem"), call.say("製品", "product"),
                call.say("リリース", "release"), call.say("状態", "state"), call.say("SBOMの提供元", "SBOM from"), call.say("由来", "origin"),
            ],
            rows: found.uses.map { use in
                [
                    (use.space.isEmpty ? "" : use.space + "/") + use.component, use.version, use.ecosystem, use.product, use.release,
                    call.say(use.state.title), use.supplier ?? "", ReleasePages.origin(use.origin, call) ?? "",
                ]
            })
    }
}
