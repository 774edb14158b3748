import Diagnostics
import Registry

/// People, their roles, and getting them back in.
enum PeoplePages {
    static let list = Screen.shows("/people", "people", in: .people) { _ in
        ListPeople()
    } as: { entries, call in
        let names = try await call.ask(NamesOf(products: entries.flatMap { $0.grants.compactMap(\.product) }))
        return [
            "head": [:] as View,
            "people": entries.map { entry -> View in
                [
                    "href": Places.person(entry.person.handle), "handle": entry.person.handle, "name": entry.person.name, "post": entry.person.post,
                    "email": entry.person.email, "roles": entry.grants.map { View(dictionaryLiteral: ("text", role($0, names, call))) },
                    "state": state(entry.person, call),
                ]
            },
            "form": [
                "handle": call.field("handle", required: true, complete: "off"), "name": call.field("name", required: true, complete: "off"),
                "email": call.field("email", complete: "off"), "post": call.field("post"),
            ] as View,
        ]
    }

    static let person = Screen.shows("/people/{handle}", "person", in: .people) { _ in
        ListPeople()
    } as: { entries, call in
        guard let entry = entries.first(where: { $0.person.handle == call.name("handle") }) else {
            throw RegistryError.notFound(.person, call.name("handle"))
        }
        let person = entry.person
        let names = try await call.ask(NamesOf(products: entry.grants.compactMap(\.product)))
        let products = try await call.ask(ListProducts(limit: 5000))
        let place = Places.person(person.handle)
        let institution = try await call.ask(InstitutionOfPerson(person.handle))
        var view: View = [
            "head": ["title": person.name, "subtitle": person.handle, "states": [state(person, call)]] as View,
            "person": [
                "href": place, "email": person.email, "post": person.post, "isActive": person.isActive ? true : nil,
                "passwordSet": person.secretSetAt.map(JapanTime.minute), "revision": String(person.revision),
                "institution": institution.map { "\(call.name($0.nameJa, $0.nameEn)) (\($0.code))" },
                "isMe": person.handle == call.rights?.person.handle ? true : nil,
            ] as View,
            "grants": entry.grants.map { ["text": role($0, names, call), "role": $0.role.rawValue] as View },
            "form": [
                "role": call.choice("role", call.options(Role.self, \.title), required: true),
                "product": call.choice("product", products.map { ($0.product.code, $0.product.code) }, empty: call.say("すべて", "everything")),
                "institution": call.field("institution", institution?.code), "until": call.field("until"),
                "newPassword": call.secretField("newPassword", complete: "new-password"),
            ] as View,
        ]
        view.setCrumbs([("/people", call.say("利用者", "People"))])
        var steps: [NextStep] = []
        if entry.grants.isEmpty { steps.append(NextStep(tone: .warn, text: call.say("役割がまだありません。", "There is no role yet."))) }
        if person.secret == nil, person.isActive {
            steps.append(
                NextStep(tone: .warn, text: call.say("パスワードがまだないため、サインインできません。", "There is no password yet, so they cannot sign in.")))
        }
        view.setNext(steps)
        return view
    }

    static let deeds: [Deed] = [
        .does("/people", "addPerson", of: list, .added) { call in
            AddPerson(
                Person(
                    handle: call.given.need("handle"), name: call.given.need("name"), email: call.given.text("email"), post: call.given.text("post")))
        } then: { person, _ in
            Places.person(person.handle)
        },
        .does("/people/{handle}/roles", "grantRole", of: person) { call in
            GrantRole(
                try call.given.needWord("role"), to: call.name("handle"), product: call.given.text("product"), until: call.given.text("until"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/roles/withdraw", "withdrawRole", of: person) { call in
            WithdrawRole(try call.given.needWord("role"), from: call.name("handle"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/institution", "linkInstitution", of: person) { call in
            LinkInstitutionMember(call.name("handle"), at: call.given.need("institution"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/institution/end", "unlinkInstitution", of: person, .ended) { call in
            UnlinkInstitutionMember(call.name("handle"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/password", "setPassword", of: person) { call in
            try SetPassword(call.given.secret("newPassword"), for: call.name("handle"), salt: SignInDesk.salt())
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/second-factor/remove", "removeSecondFactor", of: person) { call in
            RemoveSecondFactor(of: call.name("handle"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/sessions/end", "endSessions", of: person, .ended) { call in
            EndSessions(of: call.name("handle"))
        } then: { _, call in
            Places.person(call.name("handle"))
        },
        .does("/people/{handle}/active", "switchPerson", of: person) { call in
            let isActive = call.given.text("active") == "yes"
            return ChangePerson(call.name("handle"), revision: call.given.number("revision")) { $0.isActive = isActive }
        } then: { person, _ in
            Places.person(person.handle)
        },
    ]

    private static func role(_ grant: RoleGrant, _ names: NamesOf.Answer, _ call: PageCall) -> String {
        let reach = grant.product.map { " (\(names.products[$0] ?? "#\($0)"))" } ?? ""
        let until = grant.until.map { call.say(" \($0)まで", " until \($0)") } ?? ""
        return call.say(grant.role.title) + reach + until
    }

    private static func state(_ person: Person, _ call: PageCall) -> View {
        guard person.isActive else { return .tag(.neutral, call.say("停止", "switched off")) }
        // The digest is never in this answer; whether there is one is.
        return person.secret == nil ? .tag(.warn, call.say("パスワードなし", "no password")) : .tag(.good, call.say("有効", "active"))
    }
}
