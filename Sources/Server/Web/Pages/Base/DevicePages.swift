import Diagnostics
import Registry

/// Installed devices, and one with the chain behind it and the updates that it got.
enum DevicePages {
    static let list = Screen.shows("/devices", "devices", in: .devices, sheet: sheet) { call in
        try question(call, after: call.given.number("after") ?? 0, limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let products = try await call.ask(ListProducts(limit: 5000))
        let next = found.count > shown.count ? shown.last.map { String($0.device.id) } : nil
        let names = ["product", "version", "institution", "party", "soldBy"]
        return [
            "head": [:] as View,
            "filter": [
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "version": call.given.text("version"), "institution": call.given.text("institution"), "party": call.given.text("party"),
                "soldBy": call.given.text("soldBy"), "withEnded": call.given.has("ended") ? true : nil,
                "isActive": names.contains { call.given.text($0) != nil } || call.given.has("ended") ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "devices": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
    }

    static let device = Screen.shows("/devices/{product}/{serial}", "device", in: .devices) { call in
        ShowInstalledDevice(DeviceReference(product: call.name("product"), serial: call.name("serial")))
    } as: { answer, call in
        let device = answer.device
        let place = Places.device(DeviceReference(product: call.name("product"), serial: call.name("serial")))
        var view: View = [
            "head": [
                "title": device.label, "subtitle": call.name("product"),
                "states": [
                    device.endedOn == nil ? View.tag(.good, call.say("使用中", "in use")) : View.tag(.neutral, call.say("使用終了", "out of use"))
                ],
            ] as View,
            "device": [
                "institution": [
                    "href": Places.institution(answer.institution.code), "text": call.name(answer.institution.nameJa, answer.institution.nameEn),
                ]
                    as View,
                "site": answer.site?.name, "place": device.place,
                "release": answer.release.map { version in
                    ["href": Places.release(ReleaseReference(product: call.name("product"), version: version)), "text": version] as View
                }, "udi": device.udi, "lot": device.lot, "quantity": Figures.grouped(device.quantity), "network": call.say(device.network.title),
                "controls": device.controls, "soldOn": device.soldOn, "installedOn": device.installedOn, "checkedOn": device.checkedOn,
                "endedOn": device.endedOn, "note": device.note,
            ] as View,
            "chain": answer.chain.map { link -> View in
                [
                    "name": call.name(link.party.nameJa, link.party.nameEn), "href": Places.party(link.party.code),
                    "kind": call.say(link.party.trade.title), "from": link.custody.fromOn, "until": link.custody.untilOn,
                    "leave": link.custody.untilOn == nil && call.may(.manageInstalledBase) ? place + "/leave" : nil,
                    "custody": String(link.custody.id),
                ]
            }, "hasChain": answer.chain.isEmpty ? nil : true, "chainForm": try await chainForm(place, call),
            "updates": answer.updates.map { update -> View in
                [
                    "href": Places.rollout(update.rollout), "text": "\(update.rollout): \(update.release)", "state": call.tag(update.step.state),
                    "day": update.step.doneOn ?? update.step.plannedOn, "note": update.step.note,
                ]
            }, "hasUpdates": answer.updates.isEmpty ? nil : true,
        ]
        view.setCrumbs([("/devices", call.say("設置機器", "Installed devices"))])
        return view
    }

    /// Who can be put into the chain; nil for who may not.
    private static func chainForm(_ place: String, _ call: PageCall) async throws -> View? {
        guard call.may(.manageInstalledBase) else { return nil }
        let parties = try await call.ask(ListTradeParties(limit: 1000)).map { party in
            (value: party.code, text: "\(call.name(party.nameJa, party.nameEn)) (\(call.say(party.trade.title)))")
        }
        guard !parties.isEmpty else { return nil }
        return [
            "address": place + "/chain", "party": call.choice("party", parties, required: true, form: "chain"),
            "from": call.field("from", form: "chain"),
        ]
    }

    static let deeds: [Deed] = [
        .does("/devices/{product}/{serial}/chain", "putInChain", of: device, .added) { call in
            PutInChain(reference(call), call.given.need("party"), from: call.given.text("from"))
        } then: { _, call in
            Places.device(reference(call))
        },
        .does("/devices/{product}/{serial}/leave", "leaveChain", of: device, .ended) { call in
            LeaveChain(reference(call), try call.given.wholeNumber("custody") ?? 0)
        } then: { _, call in
            Places.device(reference(call))
        },
    ]

    private static func reference(_ call: PageCall) -> DeviceReference {
        DeviceReference(product: call.name("product"), serial: call.name("serial"))
    }

    private static func question(_ call: PageCall, after: Int, limit: Int) throws -> ListInstalledDevices {
        let given = call.given
        let release = given.text("version").flatMap { version in
            given.text("product").map { ReleaseReference(product: $0, version: version) }
        }
        return ListInstalledDevices(
            product: given.text("product"), release: release, institution: given.text("institution"), party: given.text("party"),
            soldBy: try given.day("soldBy").map { "\($0)" }, withEnded: given.has("ended"), after: after, limit: limit)
    }

    static func row(_ entry: ListInstalledDevices.Entry, _ call: PageCall) -> View {
        let device = entry.device
        let reference = DeviceReference(product: entry.product, serial: device.serial ?? "#\(device.id)")
        return [
            "href": Places.device(reference), "device": device.label,
            "quantity": device.quantity == 1 ? nil : "× \(Figures.grouped(device.quantity))",
            "product": ["href": Places.product(entry.product), "text": entry.product] as View, "release": entry.release,
            "institution": ["href": Places.institution(entry.institution), "text": entry.institution] as View, "site": entry.site,
            "place": device.place, "network": call.say(device.network.title), "soldOn": device.soldOn,
            "ended": device.endedOn.map { View.tag(.neutral, call.say("使用終了 \($0)", "out of use \($0)")) },
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        var rows: [[String]] = []
        var after = 0
        while rows.count <= Sheet.mostRows {
            let found = try await call.ask(question(call, after: after, limit: 5000))
            rows += found.map { entry in
                let device = entry.device
                return [
                    entry.product, device.serial ?? "", device.lot ?? "", String(device.quantity), entry.institution, entry.site ?? "",
                    entry.release ?? "", device.udi ?? "", device.place ?? "", call.say(device.network.title), device.controls ?? "",
                    device.soldOn ?? "", device.installedOn ?? "", device.checkedOn ?? "", device.endedOn ?? "", device.note ?? "",
                ]
            }
            guard found.count == 5000, let last = found.last else { break }
            after = last.device.id
        }
        // The headers are those of the import: what is exported can be changed and taken back.
        let fields: [DeviceField] = [
            .product, .serial, .lot, .quantity, .institution, .site, .release, .udi, .place, .network, .controls, .soldOn, .installedOn, .checkedOn,
            .endedOn, .note,
        ]
        return Sheet(name: "devices", header: fields.map { call.say($0.title) }, rows: rows)
    }
}
