import Diagnostics
import HTTPTypes
import Registry

/// One's own password, second factor and tokens.
enum AccountRoutes {
    static let all: [Route] = [
        .does(
            .put, "/api/v1/account/password", "changePassword", ja: "自分のパスワードの変更", en: "change one's own password", [],
            [
                .member("password", .secret, ja: "今のパスワード", en: "present password"), .member("newPassword", .secret, ja: "新しいパスワード", en: "new one"),
            ]
        ) { call in
            try SetPassword(
                call.values.need("newPassword"), for: call.principal.handle, salt: SignInDesk.salt(), proof: try await call.proof())
        },
        .steps(
            .post, "/api/v1/account/second-factor", "enrolSecondFactor", ja: "2段階認証の開始", en: "begin a second factor", [], .json([.password]),
            leadingTo: EnrolSecondFactor.self, status: .created, FactorView.shape
        ) { call in
            guard let visitor = call.visitor else { throw ServerError.signInNeeded }
            let key = try await SignInDesk(desk: call.desk).enrol(visitor, password: call.values.need("password"))
            let view = FactorView(
                secret: TimedCode.base32(key), address: TimedCode.address(key, handle: visitor.principal.handle))
            var reply = Reply.json(FactorView.shape.bytes(view), .created)
            reply.headers[.cacheControl] = "no-store"
            return reply
        },
        .steps(
            .put, "/api/v1/account/second-factor", "confirmSecondFactor", ja: "2段階認証の確認", en: "confirm the second factor by a code", [],
            .json([.member("code", .text(most: 20), ja: "6桁の確認コード", en: "six digits")]), leadingTo: PassSecondFactor.self, status: .ok,
            SessionView.shape
        ) { call in
            guard let visitor = call.visitor else { throw ServerError.signInNeeded }
            let opened = try await SignInDesk(desk: call.desk).pass(call.values.need("code"), visitor)
            let rights = try await call.ask(MyRights())
            var reply = Reply.json(SessionView.shape.bytes(SignInRoutes.view(rights, opened.secret.derived("form"))))
            reply.headers[.setCookie] = Reception(desk: call.desk).cookie(opened.secret)
            return reply
        },
        .does(
            .delete, "/api/v1/account/second-factor", "removeOwnSecondFactor", ja: "自分の2段階認証の解除", en: "remove one's own second factor", [],
            [.password]
        ) { call in RemoveSecondFactor(of: try call.principal.handle, proof: try await call.proof()) },
        .list(
            "/api/v1/tokens", "listTokens", ja: "APIトークン", en: "API tokens",
            [.query("all", .flag, ja: "全員の(管理者のみ)", en: "everybody's (administrators only)")], TokenView.shape
        ) {
            String($0.entry.token.id)
        } asking: { call, page, limit in
            ListTokens(ofAll: call.values.flag("all") ?? false, before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer.map { TokenView(entry: $0, secret: nil) }
        },
        .steps(
            .post, "/api/v1/tokens", "issueToken", ja: "APIトークンの発行", en: "issue an API token", [],
            .json([
                .member("name", .text(most: 100), ja: "用途", en: "what it is for"),
                .member("permissions", .words(Permission.allCases.map(\.rawValue)), ja: "権限", en: "what it may be used for"),
                .optional("product", .text(most: 64), ja: "この製品に限る", en: "only for this product"),
                .member("expiresOn", .day, ja: "有効期限", en: "last day"), .reason,
            ]), leadingTo: IssueToken.self, status: .created, TokenView.shape
        ) { call in
            let secret = SecretToken.random(prefix: "mmt_")
            let token = try await call.perform(
                IssueToken(
                    secret, name: call.values.need("name"), permissions: Set(call.values.words("permissions") ?? []),
                    product: call.values.text("product"), expiresOn: call.values.need("expiresOn")))
            let entry = ListTokens.Entry(token: token, handle: try call.principal.handle, product: call.values.text("product"))
            var reply = Reply.json(TokenView.shape.bytes(TokenView(entry: entry, secret: secret.text)), .created)
            reply.headers[.cacheControl] = "no-store"
            return reply
        },
        .does(
            .delete, "/api/v1/tokens/{token}", "revokeToken", ja: "APIトークンの失効", en: "take a token back",
            [.path("token", .number(1...Int(Int32.max)), ja: "番号", en: "number")]
        ) { call in RevokeToken(call.values.number("token") ?? 0) },
    ]
}
