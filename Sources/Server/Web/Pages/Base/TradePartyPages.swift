import Diagnostics
import Lifecycle
import Registry

/// Distributors, lessors, repairers and importers: who stands between the maker and the institutions, with which devices, and what each of them was told
///
enum TradePartyPages {
    static let list = Screen.shows("/parties", "parties", in: .institutions) { call in
        ListTradeParties(search: call.given.text("q"), after: call.given.text("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.code : nil
        var view: View = [
            "head": [:] as View,
            "filter": ["q": call.given.text("q"), "isActive": call.given.text("q") != nil ? true : nil, "reset": call.path] as View,
            "hasRows": shown.isEmpty ? nil : true,
            "parties": shown.map { party -> View in
                [
                    "href": Places.party(party.code), "code": party.code, "name": call.name(party.nameJa, party.nameEn),
                    "kind": call.say(party.trade.title), "mail": party.mail,
                ]
            }, "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
        ]
        view.setCrumbs([("/institutions", call.say("医療機関", "Institutions"))])
        return view
    }

    static let party = Screen.shows("/parties/{party}", "party", in: .institutions) { call in
        ShowTradeParty(call.name("party"))
    } as: { answer, call in
        let party = answer.party
        let devices = try await call.ask(ListInstalledDevices(party: party.code, limit: Pager.size))
        let place = Places.party(party.code)
        var view: View = [
            "head": [
                "title": call.name(party.nameJa, party.nameEn), "subtitle": party.code,
                "states": [View.tag(.info, call.say(party.trade.title))],
            ] as View,
            "party": ["licence": party.licence, "contact": party.contact, "mail": party.mail, "note": party.note] as View,
            "devices": devices.map { DevicePages.row($0, call) }, "hasDevices": devices.isEmpty ? nil : true,
            "allDevices": "/devices?party=" + QueryText.encoded(party.code),
            "copies": answer.copies.map { copy($0, call) }, "hasCopies": answer.copies.isEmpty ? nil : true,
            "can": call.may(.manageInstalledBase)
                ? [
                    "address": place + "/edit", "nameJa": call.field("nameJa", party.nameJa, required: true, form: "edit"),
                    "nameEn": call.field("nameEn", party.nameEn, required: true, form: "edit"),
                    "licence": call.field("licence", party.licence, form: "edit"), "contact": call.field("contact", party.contact, form: "edit"),
                    "mail": call.field("mail", party.mail, form: "edit"), "note": call.field("note", party.note, form: "edit"),
                ] as View : nil,
        ]
        view.setCrumbs([
            ("/institutions", call.say("医療機関", "Institutions")), ("/parties", call.say("取引業者", "Trade parties")),
        ])
        view.setNext(next(answer, hasDevices: !devices.isEmpty, call))
        return view
    }

    static let new = Screen.form("/parties/new", "party-form", in: .institutions, leadingTo: AddTradeParty.self) { call in
        var view: View = [
            "head": ["title": call.say("取引業者を追加", "Add a trade party")] as View,
            "form": [
                "code": call.field("code", required: true), "nameJa": call.field("nameJa", required: true),
                "nameEn": call.field("nameEn", required: true),
                "trade": call.choice("trade", call.options(TradeKind.self, \.title), required: true), "licence": call.field("licence"),
                "contact": call.field("contact"), "mail": call.field("mail"),
            ] as View,
        ]
        view.setCrumbs([
            ("/institutions", call.say("医療機関", "Institutions")), ("/parties", call.say("取引業者", "Trade parties")),
        ])
        return view
    }

    private static func copy(_ copy: ShowTradeParty.Copy, _ call: PageCall) -> View {
        [
            "href": Places.notice(copy.notice), "number": copy.notice,
            "subject": NoticeSubject(key: copy.subject).map { call.say($0.wording) } ?? copy.subject, "state": call.tag(copy.receipt.state),
            "day": (copy.receipt.acknowledgedAt ?? copy.receipt.arrivedAt ?? copy.receipt.sentAt).map(JapanTime.day),
        ]
    }

    private static func next(_ answer: ShowTradeParty.Answer, hasDevices: Bool, _ call: PageCall) -> [NextStep] {
        var steps: [NextStep] = []
        if answer.party.mail == nil, hasDevices {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "メールアドレスがないため、通知の写しは手渡しか郵送になります。", "Without a mail address copies of notices are handed over or posted."),
                    href: call.may(.manageInstalledBase) ? "#work" : nil, action: call.say("登録する", "Enter one")))
        }
        let open = answer.copies.filter { ![.delivered, .handedOver, .opened, .acknowledged].contains($0.receipt.state) }
        if let first = open.last {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "届いたことを示せない通知の写しが\(open.count)件あります(R-132)。",
                        "Of \(open.count) copies of notices nothing shows that they arrived (R-132)."),
                    href: Places.notice(first.notice), action: call.say("通知を見る", "See the notice")))
        }
        return steps
    }

    static let deeds: [Deed] = [
        .does("/parties/new", "addTradeParty", of: new, .added) { call in
            let given = call.given
            var party = TradeParty(
                code: given.need("code"), nameJa: given.need("nameJa"), nameEn: given.need("nameEn"), trade: try given.needWord("trade"))
            party.licence = given.text("licence")
            party.contact = given.text("contact")
            party.mail = given.text("mail")
            return AddTradeParty(party)
        } then: { party, _ in
            Places.party(party.code)
        },
        .does("/parties/{party}/edit", "changeTradeParty", of: party) { call in
            let given = call.given
            let (nameJa, nameEn) = (given.need("nameJa"), given.need("nameEn"))
            let (licence, contact, mail, note) = (given.text("licence"), given.text("contact"), given.text("mail"), given.text("note"))
            return ChangeTradeParty(call.name("party")) { party in
                party.nameJa = nameJa
                party.nameEn = nameEn
                party.licence = licence
                party.contact = contact
                party.mail = mail
                party.note = note
            }
        } then: { _, call in
            Places.party(call.name("party"))
        },
    ]
}
