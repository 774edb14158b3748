import Diagnostics
import Registry

/// Institutions, and one with its sites, the people to write to, and its devices.
enum InstitutionPages {
    static let list = Screen.shows("/institutions", "institutions", in: .institutions) { call in
        ListInstitutions(
            search: call.given.text("q"), withArchived: call.given.has("archived"), after: call.given.text("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.code : nil
        return [
            "head": [:] as View,
            "filter": [
                "q": call.given.text("q"), "withArchived": call.given.has("archived") ? true : nil,
                "isActive": call.given.text("q") != nil || call.given.has("archived") ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true,
            "institutions": shown.map { institution -> View in
                [
                    "href": Places.institution(institution.code), "code": institution.code,
                    "name": call.name(institution.nameJa, institution.nameEn), "kind": call.say(institution.kindOfInstitution.title),
                    "address": institution.address,
                    "state": institution.archivedAt.map { _ in View.tag(.neutral, call.say("使用終了", "archived")) },
                ]
            }, "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
        ]
    }

    static let institution = Screen.shows("/institutions/{institution}", "institution", in: .institutions) { call in
        ShowInstitution(call.name("institution"))
    } as: { answer, call in
        let institution = answer.institution
        let devices = try await call.ask(ListInstalledDevices(institution: institution.code, limit: Pager.size))
        let place = Places.institution(institution.code)
        let sites = Dictionary(answer.sites.map { ($0.id, $0.name) }) { first, _ in first }
        var view: View = [
            "head": [
                "title": call.name(institution.nameJa, institution.nameEn), "subtitle": institution.code,
                "states": institution.archivedAt.map { _ in [View.tag(.neutral, call.say("使用終了", "archived"))] },
            ] as View,
            "institution": [
                "kind": call.say(institution.kindOfInstitution.title), "country": institution.country, "address": institution.address,
                "language": institution.language == .japanese ? call.say("日本語", "Japanese") : call.say("英語", "English"), "note": institution.note,
            ] as View,
            "sites": answer.sites.map { ["code": $0.code, "name": $0.name, "address": $0.address] as View },
            "hasSites": answer.sites.isEmpty ? nil : true,
            "contacts": answer.contacts.map { contact -> View in
                [
                    "name": contact.name, "duty": contact.duty, "mail": contact.mail, "phone": contact.phone,
                    "site": contact.site.flatMap { sites[$0] },
                    "receives": contact.receivesNotices ? View.tag(.good, call.say("通知を受け取る", "gets notices")) : nil,
                    "end": call.may(.manageInstalledBase) ? "\(place)/contacts/\(contact.id)/end" : nil,
                ]
            }, "hasContacts": answer.contacts.isEmpty ? nil : true,
            "devices": devices.map { DevicePages.row($0, call) }, "hasDevices": devices.isEmpty ? nil : true,
            "allDevices": "/devices?institution=" + QueryText.encoded(institution.code),
            "can": call.may(.manageInstalledBase) ? forms(answer, place, call) : nil,
        ]
        view.setCrumbs([("/institutions", call.say("医療機関", "Institutions"))])
        view.setNext(
            answer.contacts.contains(where: \.receivesNotices)
                ? []
                : [
                    NextStep(
                        tone: .bad, text: call.say("通知を受け取る連絡先がありません。", "No contact gets notices."),
                        href: call.may(.manageInstalledBase) ? "#work" : nil, action: call.say("連絡先を追加", "Add one"))
                ])
        return view
    }

    static let new = Screen.form("/institutions/new", "institution-form", in: .institutions, leadingTo: AddInstitution.self) { call in
        var view: View = [
            "head": ["title": call.say("医療機関を追加", "Add an institution")] as View,
            "form": [
                "code": call.field("code", required: true), "nameJa": call.field("nameJa", required: true),
                "nameEn": call.field("nameEn", required: true),
                "kind": call.choice("kind", call.options(InstitutionKind.self, \.title), required: true), "address": call.field("address"),
                "country": call.field("country", "JP"),
                "language": call.choice("language", [("ja", call.say("日本語", "Japanese")), ("en", call.say("英語", "English"))], "ja", required: true),
            ] as View,
        ]
        view.setCrumbs([("/institutions", call.say("医療機関", "Institutions"))])
        return view
    }

    private static func forms(_ answer: ShowInstitution.Answer, _ place: String, _ call: PageCall) -> View {
        [
            "site": [
                "address": place + "/site", "code": call.field("code", required: true, form: "site"),
                "name": call.field("name", required: true, form: "site"),
            ] as View,
            "contact": [
                "address": place + "/contact", "name": call.field("name", required: true, form: "contact"),
                "duty": call.field("duty", form: "contact"), "mail": call.field("mail", form: "contact"),
                "phone": call.field("phone", form: "contact"),
                "site": call.choice(
                    "site", answer.sites.map { ($0.code, $0.name) }, empty: call.say("施設全体", "the whole institution"), form: "contact"),
                "isSilent": call.given.has("silent") ? true : nil,
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .does("/institutions/new", "addInstitution", of: new, .added) { call in
            let given = call.given
            var institution = Institution(
                code: given.need("code"), nameJa: given.need("nameJa"), nameEn: given.need("nameEn"),
                kindOfInstitution: try given.needWord("kind"))
            institution.address = given.text("address")
            institution.country = given.text("country")
            institution.language = Language(rawValue: given.need("language")) ?? .japanese
            return AddInstitution(institution)
        } then: { institution, _ in
            Places.institution(institution.code)
        },
        .does("/institutions/{institution}/site", "addSite", of: institution, .added) { call in
            AddSite(call.given.need("code"), of: call.name("institution"), name: call.given.need("name"))
        } then: { _, call in
            Places.institution(call.name("institution"))
        },
        .does("/institutions/{institution}/contact", "addContact", of: institution, .added) { call in
            var contact = InstitutionContact(institution: 0, name: call.given.need("name"))
            contact.duty = call.given.text("duty")
            contact.mail = call.given.text("mail")
            contact.phone = call.given.text("phone")
            contact.receivesNotices = !call.given.has("silent")
            return AddInstitutionContact(contact, of: call.name("institution"), site: call.given.text("site"))
        } then: { _, call in
            Places.institution(call.name("institution"))
        },
        .does("/institutions/{institution}/contacts/{contact}/end", "endContact", of: institution, .ended) {
            EndInstitutionContact(try $0.number("contact"))
        } then: { _, call in
            Places.institution(call.name("institution"))
        },
    ]
}
