import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Registry

/// Signing in and out. Open routes: who uses them is not signed in yet, or wants out.
enum SignInRoutes {
    private static let before = Wording(ja: "サインインの前に使う", en: "used before one is signed in")

    static let all: [Route] = [
        .open(
            .post, "/api/v1/setup", "setUp", ja: "最初の管理者の登録", en: "register the first administrator",
            because: Wording(ja: "まだ利用者がいない。起動時の鍵で守る", en: "nobody is registered yet; the token of the first start guards it"),
            [
                .member("token", .secret, ja: "起動時に表示された鍵", en: "the token that the server printed"),
                .member("handle", .text(most: 64), ja: "利用者名", en: "handle"), .member("name", .text(most: 100), ja: "氏名", en: "full name"),
                .member("password", .secret, ja: "パスワード", en: "password"),
                .member("organisation", .text(most: 64), ja: "製造販売業者のコード", en: "code of the maker"),
                .member("organisationNameJa", .text(most: 300), ja: "名称", en: "its name in Japanese"),
                .member("organisationNameEn", .text(most: 300), ja: "英語の名称", en: "its name in English"),
            ], SessionView.shape
        ) { call in
            let values = call.values
            let opened = try await SignInDesk(desk: call.desk).setUp(
                Person(handle: values.need("handle"), name: values.need("name")),
                Organisation(
                    code: values.need("organisation"), nameJa: values.need("organisationNameJa"), nameEn: values.need("organisationNameEn")),
                password: values.need("password"), token: values.need("token"), address: call.visit.address)
            return try await signedIn(opened, call)
        },
        .open(
            .post, "/api/v1/session", "signIn", ja: "サインイン", en: "sign in", because: before,
            [
                .member("handle", .text(most: 64), ja: "利用者名", en: "handle"), .member("password", .secret, ja: "パスワード", en: "password"),
            ], SessionView.shape
        ) { call in
            let opened = try await SignInDesk(desk: call.desk).enter(
                call.values.need("handle"), call.values.need("password"), address: call.visit.address)
            return try await signedIn(opened, call)
        },
        .open(
            .post, "/api/v1/session/code", "passSecondFactor", ja: "確認コード", en: "show a code of the second factor", because: before,
            [.member("code", .text(most: 20), ja: "6桁の確認コード", en: "six digits")], SessionView.shape
        ) { call in
            let reception = Reception(desk: call.desk)
            guard let visitor = try await reception.visitor(call.request, call.visit) else { throw ServerError.signInNeeded }
            try reception.checkForgery(visitor, call.request, mark: call.request.headers[.formMark])
            return try await signedIn(SignInDesk(desk: call.desk).pass(call.values.need("code"), visitor), call)
        },
        .show("/api/v1/session", "showSession", ja: "サインインしている人", en: "who is signed in", [], SessionView.shape) { _ in
            MyRights()
        } as: { answer, call in
            view(answer, call.visitor?.formMark)
        },
        .does(.delete, "/api/v1/session", "signOut", ja: "サインアウト", en: "sign out", [], []) { call in
            guard case .session(let secret, _)? = call.visitor?.way else { throw ServerError.signInNeeded }
            return EndSession(secret)
        },
    ]

    static func view(_ answer: MyRights.Answer, _ mark: String?) -> SessionView {
        SessionView(
            handle: answer.person.handle, stage: Session.Stage.full.rawValue, csrf: mark, name: answer.person.name,
            roles: answer.roles.map(\.rawValue), permissions: answer.permissions.map(\.rawValue).sorted(),
            hasSecondFactor: answer.hasSecondFactor)
    }

    private static func signedIn(_ opened: SignInDesk.Opened, _ call: Call) async throws -> Reply {
        let mark = opened.secret.derived("form")
        var shown = SessionView(
            handle: opened.handle, stage: opened.stage.rawValue, csrf: mark, name: nil, roles: [], permissions: [], hasSecondFactor: true)
        if opened.stage == .full {
            let principal = Principal(handle: opened.handle, channel: "web \(call.visit.address)")
            shown = view(try await call.registry.ask(MyRights(), as: principal), mark)
        }
        call.visit.notes.person = opened.handle
        var reply = Reply.json(SessionView.shape.bytes(shown))
        reply.headers[.setCookie] = Reception(desk: call.desk).cookie(opened.secret)
        return reply
    }
}
