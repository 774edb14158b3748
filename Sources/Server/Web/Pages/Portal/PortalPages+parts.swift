import Diagnostics
import Duties
import Lifecycle
import Registry

extension PortalPages {
    static func owned(_ owned: ShowPortal.Owned, _ call: PageCall) -> View {
        var view = support(owned.support, call)
        view.add([
            "href": place(ofProduct: owned.code), "name": call.say(owned.name), "code": owned.code, "devices": Figures.grouped(owned.devices),
        ])
        return view
    }

    static func told(_ notice: ShowPortal.Told, _ call: PageCall) -> View {
        let state: View =
            if notice.acknowledgedAt != nil {
                .tag(.good, call.say("受領を確認済み", "acknowledged"))
            } else if notice.openedAt != nil {
                .tag(.warn, call.say("閲覧済み・確認待ち", "opened, to be acknowledged"))
            } else {
                .tag(.bad, call.say("未読", "not opened"))
            }
        return [
            "href": place(of: notice.number), "number": notice.number, "subject": call.say(notice.subject), "product": call.say(notice.product),
            "date": JapanTime.day(notice.at), "state": state,
        ]
    }

    /// What is past its support, or soon will be, needs a plan of the institution.
    static func ended(_ products: [ShowPortal.Owned], _ call: PageCall) -> [NextStep] {
        products.filter { [.limitedSupport, .endOfSupport].contains($0.support.stage) }.map { product in
            NextStep(
                tone: product.support.stage == .endOfSupport ? .bad : .warn,
                text: call.say(
                    "\(product.name.japanese) は「\(product.support.stage.wording.japanese)」です。",
                    "\(product.name.english) is in \(product.support.stage.wording.english)."),
                due: product.support.eos.map { "EOS \($0)" }, href: place(ofProduct: product.code), action: call.say("見る", "See it"))
        }
    }

    static func device(_ entry: ShowPortalProduct.Device, _ call: PageCall) -> View {
        let device = entry.device
        return [
            "serial": device.serial ?? device.lot.map { "\(call.say("ロット", "lot")) \($0)" },
            "quantity": device.quantity == 1 ? nil : "× \(device.quantity)",
            "udi": device.udi, "release": entry.release, "site": entry.site, "place": device.place, "network": call.say(device.network.title),
            "installed": device.installedOn,
        ]
    }

    static func paper(_ paper: ShowPortalProduct.Paper, _ place: String, _ call: PageCall) -> View {
        let version = paper.version
        let parts = [paper.document.code, version.version, version.language].map(QueryText.encoded).joined(separator: "/")
        return [
            "title": call.name(paper.document.titleJa, paper.document.titleEn), "kind": call.say(paper.document.documentKind.title),
            "version": version.version, "language": version.language, "dated": version.dated, "action": "\(place)/documents/\(parts)",
            "digest": String(version.digest.prefix(16)),
        ]
    }
}
