import Diagnostics
import Registry

/// Supporting items: what releases are built and tested with.
enum ToolPages {
    static let list = Screen.shows("/tools", "tools", in: .tools, sheet: sheet) { call in
        question(call, after: call.given.text("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.code : nil
        let ending = try await call.ask(ListSupportingItems(ending: .days(365), limit: 1000))
        var view: View = [
            "head": [:] as View,
            "filter": [
                "q": call.given.text("q"), "kinds": call.filterOptions("kind", call.options(SupportingItemKind.self, \.title)),
                "withArchived": call.given.has("archived") ? true : nil,
                "isActive": call.given.text("q") != nil || call.given.text("kind") != nil || call.given.has("archived") ? true : nil,
                "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "tools": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
        view.setNext(
            ending.prefix(5).map { item in
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "\(item.name) \(item.version) のサポートは \(item.supportUntil ?? "") まで",
                        "\(item.name) \(item.version) is supported until \(item.supportUntil ?? "")"),
                    href: Places.tool(item.code), action: call.say("使っているリリースを見る", "See its releases"))
            })
        return view
    }

    static let tool = Screen.shows("/tools/{tool}", "tool", in: .tools) { call in
        ShowSupportingItem(call.name("tool"))
    } as: { answer, call in
        let item = answer.item
        var view: View = [
            "head": [
                "title": "\(item.name) \(item.version)", "subtitle": item.code,
                "states": item.archivedAt == nil ? nil : [View.tag(.neutral, call.say("使用終了", "no longer used"))],
            ] as View,
            "tool": [
                "href": Places.tool(item.code), "kind": call.say(item.itemKind.title), "manufacturer": item.manufacturer,
                "supplier": answer.supplier.map { ["href": Places.supplier($0.code), "text": call.name($0.nameJa, $0.nameEn)] as View },
                "purpose": item.purpose, "settings": item.settings, "purl": item.purl, "cpe": item.cpe, "validatedOn": item.validatedOn,
                "supportUntil": item.supportUntil, "supportSource": item.supportSource,
            ] as View,
            "hasUses": answer.uses.isEmpty ? nil : true,
            "uses": answer.uses.map { use -> View in
                var row = call.tag(use.state)
                row.add(["href": Places.release(use.release), "release": use.release.text, "purpose": use.purpose])
                return row
            },
        ]
        view.setCrumbs([("/tools", call.say("支援アイテム", "Supporting items"))])
        view.setNext(
            item.supportUntil == nil
                ? [
                    NextStep(
                        tone: .warn,
                        text: call.say("サポート期限が分かりません。調べて、出所とともに残してください。", "Until when it is supported is unknown; find out, and keep the source."),
                        href: call.may(.manageSupportingItems) ? Places.tool(item.code) + "/edit" : nil, action: call.say("記録する", "Record it"))
                ] : [])
        return view
    }

    static let new = Screen.form("/tools/new", "tool-new", template: "tool-form", in: .tools, leadingTo: AddSupportingItem.self) { call in
        form(nil, call.say("支援アイテムを追加", "Add a supporting item"), action: "/tools/new", cancel: "/tools", call)
    }

    static let edit = Screen.form("/tools/{tool}/edit", "tool-edit", template: "tool-form", in: .tools, leadingTo: ChangeSupportingItem.self) {
        call in
        let item = try await call.ask(ShowSupportingItem(call.name("tool"))).item
        let place = Places.tool(item.code)
        return form(item, call.say("支援アイテムを変更", "Change the supporting item"), action: place + "/edit", cancel: place, call)
    }

    static let deeds: [Deed] = [
        .does("/tools/new", "addTool", of: new, .added) { call in
            var item = SupportingItem(code: call.given.need("code"), kind: try call.given.needWord("kind"), name: "", version: "")
            take(call.given, into: &item)
            return AddSupportingItem(item)
        } then: { item, _ in
            Places.tool(item.code)
        },
        .does("/tools/{tool}/edit", "changeTool", of: edit) { call in
            let given = call.given
            return ChangeSupportingItem(call.name("tool"), revision: given.number("revision")) { take(given, into: &$0) }
        } then: { item, _ in
            Places.tool(item.code)
        },
    ]

    private static func take(_ given: FormValues, into item: inout SupportingItem) {
        item.itemKind = given.word("kind") ?? item.itemKind
        item.name = given.need("name")
        item.version = given.need("itemVersion")
        item.manufacturer = given.text("manufacturer")
        item.purpose = given.text("purpose")
        item.settings = given.text("settings")
        item.validatedOn = given.text("validatedOn")
        item.supportUntil = given.text("supportUntil")
        item.supportSource = given.text("supportSource")
    }

    private static func form(_ item: SupportingItem?, _ title: String, action: String, cancel: String, _ call: PageCall) -> View {
        var view: View = [
            "head": ["title": title, "subtitle": item?.code] as View,
            "form": [
                "action": action, "cancel": cancel, "revision": item.map { String($0.revision) },
                "code": item == nil ? call.field("code", required: true) : nil,
                "kind": call.choice("kind", call.options(SupportingItemKind.self, \.title), item?.itemKind.rawValue, required: true),
                "name": call.field("name", item?.name, required: true), "itemVersion": call.field("itemVersion", item?.version, required: true),
                "manufacturer": call.field("manufacturer", item?.manufacturer), "purpose": call.field("purpose", item?.purpose),
                "settings": call.field("settings", item?.settings), "validatedOn": call.field("validatedOn", item?.validatedOn),
                "supportUntil": call.field("supportUntil", item?.supportUntil), "supportSource": call.field("supportSource", item?.supportSource),
                "reason": item == nil ? nil : call.field("reason"),
            ] as View,
        ]
        view.setCrumbs([("/tools", call.say("支援アイテム", "Supporting items"))])
        return view
    }

    private static func question(_ call: PageCall, after: String?, limit: Int) -> ListSupportingItems {
        ListSupportingItems(
            search: call.given.text("q"), kind: call.given.word("kind"), withArchived: call.given.has("archived"), after: after, limit: limit)
    }

    private static func row(_ item: SupportingItem, _ call: PageCall) -> View {
        [
            "href": Places.tool(item.code), "code": item.code, "name": item.name, "version": item.version, "kind": call.say(item.itemKind.title),
            "manufacturer": item.manufacturer, "validatedOn": item.validatedOn, "supportUntil": item.supportUntil,
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, after: nil, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "supporting-items",
            header: [
                call.say("コード", "code"), call.say("名称", "name"), call.say("版", "version"), call.say("種類", "kind"), call.say("製造元", "manufacturer"),
                call.say("検証日", "validated"), call.say("サポート期限", "supported until"),
            ],
            rows: found.map {
                [$0.code, $0.name, $0.version, call.say($0.itemKind.title), $0.manufacturer ?? "", $0.validatedOn ?? "", $0.supportUntil ?? ""]
            })
    }
}
