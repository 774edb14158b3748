import Diagnostics
import Registry

/// Coming in and going out.
enum SignInPages {
    private static let before = Wording(ja: "サインインの前に使う", en: "used before one is signed in")

    static let signIn = Screen.open("/sign-in", "sign-in", because: before) { call in
        [
            "head": [:] as View,
            "provider": call.desk.oidc == nil ? nil : ["href": OIDCDoor.path + "?next=" + QueryText.encoded(then(call))] as View,
            "form": [
                "handle": call.field("handle", required: true, complete: "username"),
                "password": call.secretField("password", complete: "current-password"),
                "then": then(call),
            ] as View,
        ]
    }

    static let secondFactor = Screen.open("/second-factor", "second-factor", because: before) { call in
        [
            "head": [:] as View,
            "form": [
                "code": call.field("code", required: true, complete: "one-time-code"), "then": then(call),
            ] as View,
        ]
    }

    static let firstStart = Screen.open(
        "/first-start", "first-start",
        because: Wording(ja: "まだ利用者がいない。起動時の鍵で守る", en: "nobody is registered yet; the token of the first start guards it")
    ) { call in
        guard try await call.desk.registry.isEmpty() else { throw ServerError.alreadySetUp }
        return [
            "head": [:] as View,
            "form": [
                "token": call.secretField("token", complete: "off"), "organisation": call.field("organisation", required: true),
                "organisationNameJa": call.field("organisationNameJa", required: true),
                "organisationNameEn": call.field("organisationNameEn", required: true),
                "name": call.field("name", required: true, complete: "name"),
                "handle": call.field("handle", required: true, complete: "username"),
                "password": call.secretField("password", complete: "new-password"),
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .open("/sign-in", "signIn", of: signIn, because: before) { call in
            guard call.given.has("handle"), call.given.has("password") else { throw ServerError.wrongSignIn }
            let opened = try await SignInDesk(desk: call.desk).enter(
                call.given.need("handle"), call.given.secret("password"), address: call.visit.address)
            return entered(opened, call)
        },
        .open("/second-factor", "passSecondFactor", of: secondFactor, because: before) { call in
            guard let visitor = call.visitor else { throw ServerError.signInNeeded }
            return entered(try await SignInDesk(desk: call.desk).pass(call.given.need("code"), visitor), call)
        },
        .open(
            "/first-start", "setUp", of: firstStart,
            because: Wording(ja: "まだ利用者がいない。起動時の鍵で守る", en: "nobody is registered yet; the token of the first start guards it")
        ) { call in
            let given = call.given
            let opened = try await SignInDesk(desk: call.desk).setUp(
                Person(handle: given.need("handle"), name: given.need("name")),
                Organisation(
                    code: given.need("organisation"), nameJa: given.need("organisationNameJa"), nameEn: given.need("organisationNameEn")),
                password: given.secret("password"), token: given.need("token"), address: call.visit.address)
            return .go("/people", .added, cookies: [Reception(desk: call.desk).cookie(opened.secret)])
        },
        .open(
            "/preferences", "setPreferences", of: signIn, because: Wording(ja: "画面の言語と明るさだけを変える", en: "changes nothing but language and brightness")
        ) { call in
            let isSecure = call.desk.configuration.isSecure
            var cookies: [String] = []
            if let language = call.given.word("language", Language.self) { cookies.append(Look.cookie(language, isSecure: isSecure)) }
            if let theme = call.given.word("theme", Theme.self) { cookies.append(Look.cookie(theme, isSecure: isSecure)) }
            return .go(withoutLanguage(LocalPath.of(call.given.text("back"))), cookies: cookies)
        },
        .steps("/sign-out", "signOut", of: AccountPages.account, leadingTo: EndSession.self) { call in
            guard case .session(let secret, _)? = call.visitor?.way else { throw ServerError.signInNeeded }
            try await call.perform(EndSession(secret))
            return .go("/sign-in", .ended, cookies: [Reception(desk: call.desk).noCookie])
        },
    ]

    /// Where somebody wanted to go before they were asked to sign in.
    private static func then(_ call: PageCall) -> String { LocalPath.of(call.given.text(call.problem == nil ? "back" : "then")) }

    private static func entered(_ opened: SignInDesk.Opened, _ call: PageCall) -> Deed.Outcome {
        call.visit.notes.person = opened.handle
        let back = LocalPath.of(call.given.text("then"))
        let place = opened.stage == .full ? back : "/second-factor?back=" + QueryText.encoded(back)
        return .go(place, cookies: [Reception(desk: call.desk).cookie(opened.secret)])
    }

    /// An address without `lang`, which would go before what was just chosen.
    private static func withoutLanguage(_ path: String) -> String {
        let halves = path.split(separator: "?", maxSplits: 1)
        guard halves.count == 2, let given = try? FormValues(String(halves[1])) else { return path }
        return String(halves[0]) + given.query(changing: ["lang": nil])
    }
}
