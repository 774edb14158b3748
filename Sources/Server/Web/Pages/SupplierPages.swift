import Diagnostics
import Registry

/// Suppliers, and the SBOMs that came from them.
enum SupplierPages {
    static let list = Screen.shows("/suppliers", "suppliers", in: .suppliers, sheet: sheet) { call in
        ListSuppliers(
            search: call.given.text("q"), withArchived: call.given.has("archived"), after: call.given.text("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let overdue = try await call.ask(ListOverdueSBOMs())
        let reasons = Dictionary(overdue.map { ($0.supplier.code, $0.reason) }) { first, _ in first }
        let inbox = try await call.ask(SupplierInbox(limit: 30))
        let next = found.count > shown.count ? shown.last?.code : nil
        let late = try await call.ask(ListSupplierRequests(isOpenOnly: true, limit: 1000)).filter(\.isLate)
        var view: View = [
            "head": [:] as View,
            "filter": [
                "q": call.given.text("q"), "withArchived": call.given.has("archived") ? true : nil,
                "isActive": call.given.text("q") != nil || call.given.has("archived") ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "suppliers": shown.map { row($0, reasons[$0.code], call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true), "hasInbox": inbox.isEmpty ? nil : true,
            "inbox": inbox.map { sbom($0, call) },
        ]
        view.setNext(SupplierRequestPages.next(overdue, late, call))
        return view
    }

    static let supplier = Screen.shows("/suppliers/{supplier}", "supplier", in: .suppliers) { call in
        ShowSupplier(call.name("supplier"))
    } as: { answer, call in
        let supplier = answer.supplier
        let inbox = try await call.ask(SupplierInbox(supplier: supplier.code, limit: 200))
        let overdue = try await call.ask(ListOverdueSBOMs()).first { $0.supplier.code == supplier.code }
        let requests = try await call.ask(ListSupplierRequests(supplier: supplier.code))
        let place = Places.supplier(supplier.code)
        var view: View = [
            "head": [
                "title": call.name(supplier.nameJa, supplier.nameEn), "subtitle": supplier.code,
                "states": supplier.archivedAt == nil ? nil : [View.tag(.neutral, call.say("使用終了", "no longer used"))],
            ] as View,
            "supplier": [
                "href": place, "country": supplier.country, "contact": supplier.contact, "securityContact": supplier.securityContact,
                "contract": supplier.contract, "contractUntil": supplier.contractUntil, "supportUntil": supplier.supportUntil,
                "owesSBOM": supplier.owesSBOM.map { $0 ? call.say("あり", "yes") : call.say("なし", "no") },
                "noticeDays": supplier.noticeDays.map { call.say("\($0)日", "\($0) days") }, "note": supplier.note,
            ] as View,
            "hasInbox": inbox.isEmpty ? nil : true, "inbox": inbox.map { sbom($0, call) },
            "hasRequests": requests.isEmpty ? nil : true, "requests": requests.map { SupplierRequestPages.row($0, place, call) },
            "tools": answer.supportingItems.map { ["href": Places.tool($0.code), "text": "\($0.name) \($0.version)"] as View },
            "parts": answer.hardwareParts.map { ["text": "\($0.code) \($0.name)"] as View },
            "soup": answer.soup.map { ["text": $0.title] as View },
        ]
        view.setCrumbs([("/suppliers", call.say("サプライヤー", "Suppliers"))])
        view.setNext(SupplierRequestPages.next(supplier, overdue?.reason, requests, call))
        return view
    }

    private static func row(_ supplier: Supplier, _ reason: OverdueSBOM.Reason?, _ call: PageCall) -> View {
        [
            "href": Places.supplier(supplier.code), "code": supplier.code, "name": call.name(supplier.nameJa, supplier.nameEn),
            "contact": supplier.securityContact ?? supplier.contact, "supportUntil": supplier.supportUntil,
            "sbom": reason.map { View.tag(.warn, call.say($0.wording)) }
                ?? (supplier.owesSBOM == true ? View.tag(.good, call.say("受領済み", "received")) : nil),
        ]
    }

    private static func sbom(_ entry: SupplierInbox.Entry, _ call: PageCall) -> View {
        let sbom = entry.sbom
        return [
            "href": "/sboms/\(sbom.id)", "file": sbom.file, "supplier": ["href": Places.supplier(entry.supplier), "text": entry.supplier] as View,
            "format": sbom.format.isEmpty ? nil : sbom.format, "components": Figures.grouped(sbom.components),
            "score": sbom.score.map(View.meter),
            "received": JapanTime.minute(sbom.receivedAt), "state": call.tag(sbom.state),
            "release": entry.release.map { ["href": Places.release($0), "text": $0.text] as View },
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(
            ListSuppliers(search: call.given.text("q"), withArchived: call.given.has("archived"), limit: Sheet.mostRows))
        return Sheet(
            name: "suppliers",
            header: [
                call.say("コード", "code"), call.say("名称", "name (ja)"), call.say("英語名", "name (en)"), call.say("連絡先", "contact"),
                call.say("脆弱性の連絡先", "security contact"), call.say("サポート期限", "supported until"),
            ],
            rows: found.map { [$0.code, $0.nameJa, $0.nameEn, $0.contact ?? "", $0.securityContact ?? "", $0.supportUntil ?? ""] })
    }
}
