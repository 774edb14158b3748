import Diagnostics
import HTTPTypes
import Registry

/// People, roles and recovery.
enum PeopleRoutes {
    private static let handle = Field.path("handle", .text(most: 64), ja: "利用者名", en: "handle")
    private static let facts: [Field] = [
        .optional("email", .text(most: 254), ja: "メールアドレス", en: "mail address"), .optional("post", .text(most: 100), ja: "役職", en: "post"),
    ]

    static let all: [Route] = [
        .list("/api/v1/people", "listPeople", ja: "利用者", en: "people", [], PersonView.shape) {
            $0.person.handle
        } asking: { _, page, limit in
            ListPeople(after: page.after, limit: limit)
        } as: {
            answer, call in
            let names = try await call.ask(NamesOf(products: answer.flatMap { $0.grants.compactMap(\.product) }))
            return answer.map { entry in
                PersonView(
                    person: entry.person,
                    grants: entry.grants.map { GrantView(role: $0.role, product: $0.product.flatMap { names.products[$0] }, until: $0.until) })
            }
        },
        .does(
            .post, "/api/v1/people", "addPerson", ja: "利用者の登録", en: "register a person", [],
            [.member("handle", .text(most: 64), ja: "利用者名", en: "handle"), .member("name", .text(most: 100), ja: "氏名", en: "full name")] + facts,
            status: .created, PersonView.shape
        ) { call in
            AddPerson(
                Person(
                    handle: call.values.need("handle"), name: call.values.need("name"), email: call.values.text("email"),
                    post: call.values.text("post")))
        } as: { person, _ in
            Revised(value: PersonView(person: person, grants: []), revision: person.revision)
        },
        .does(
            .patch, "/api/v1/people/{handle}", "changePerson", ja: "利用者の変更", en: "change a person", [handle],
            [.optional("name", .text(most: 100), ja: "氏名", en: "full name"), .optional("active", .flag, ja: "有効", en: "not switched off")] + facts,
            PersonView.shape
        ) { call in
            let values = call.values
            return ChangePerson(values.need("handle"), revision: try call.revision()) { person in
                values.set("name", &person.name)
                values.set("email", &person.email)
                values.set("post", &person.post)
                if let active = values.flag("active") { person.isActive = active }
            }
        } as: { person, _ in
            var shown = person
            shown.secret = person.secret == nil ? nil : ""
            return Revised(value: PersonView(person: shown, grants: []), revision: person.revision)
        },
        .does(
            .put, "/api/v1/people/{handle}/password", "setPassword", ja: "パスワードの再設定(管理者)", en: "set somebody's password (administrators)",
            [handle], [.member("newPassword", .secret, ja: "新しいパスワード", en: "new password")]
        ) { call in try SetPassword(call.values.need("newPassword"), for: call.values.need("handle"), salt: SignInDesk.salt()) },
        .does(
            .delete, "/api/v1/people/{handle}/second-factor", "removeSecondFactor", ja: "2段階認証の解除(管理者)",
            en: "remove somebody's second factor (administrators)", [handle]
        ) { call in RemoveSecondFactor(of: call.values.need("handle")) },
        .wholeList(
            "/api/v1/people/{handle}/identities", "listIdentities", ja: "認証基盤との関連付け", en: "who somebody is at an OpenID provider", [handle],
            IdentityView.shape
        ) {
            $0.issuer
        } asking: { call in
            ListIdentities(of: call.values.need("handle"))
        } as: { links, _ in
            links.map { IdentityView(issuer: $0.issuer, subject: $0.subject, username: $0.username, linkedAt: $0.linkedAt, linkedBy: $0.linkedBy) }
        },
        .does(
            .post, "/api/v1/people/{handle}/identities", "linkIdentity", ja: "認証基盤との関連付け(管理者)",
            en: "say who somebody is at an OpenID provider (administrators)", [handle],
            [
                .member("issuer", .text(most: 500), ja: "発行者", en: "issuer"), .member("subject", .text(most: 255), ja: "識別子", en: "subject"),
            ], status: .created, IdentityView.shape
        ) { call in
            LinkIdentity(
                ProvenIdentity(issuer: call.values.need("issuer"), subject: call.values.need("subject")), to: call.values.need("handle"))
        } as: { link, _ in
            Revised(
                value: IdentityView(
                    issuer: link.issuer, subject: link.subject, username: link.username, linkedAt: link.linkedAt, linkedBy: link.linkedBy),
                revision: link.revision)
        },
        .does(
            .delete, "/api/v1/people/{handle}/identities", "unlinkIdentity", ja: "認証基盤との関連付けの解除", en: "take a link to an OpenID provider away",
            [handle, .query("issuer", .text(most: 500), ja: "発行者", en: "issuer")]
        ) { call in UnlinkIdentity(of: call.values.need("handle"), at: call.values.need("issuer")) },
        .does(
            .delete, "/api/v1/people/{handle}/sessions", "endSessions", ja: "すべての端末からのサインアウト", en: "sign somebody out everywhere", [handle]
        ) { call in EndSessions(of: call.values.need("handle")) },
        .does(
            .post, "/api/v1/people/{handle}/roles", "grantRole", ja: "役割の付与", en: "give a role", [handle],
            [
                .member("role", .word(Role.allCases.map(\.rawValue)), ja: "役割", en: "role"),
                .optional("organisation", .text(most: 64), ja: "組織のコード", en: "only in this organisation"),
                .optional("product", .text(most: 64), ja: "製品のコード", en: "only for this product"),
                .optional("until", .day, ja: "期限", en: "last day"),
            ], status: .created, GrantView.shape
        ) { call in
            GrantRole(
                try call.values.needWord("role"), to: call.values.need("handle"), organisation: call.values.text("organisation"),
                product: call.values.text("product"), until: call.values.text("until"))
        } as: { grant, call in
            Revised(value: GrantView(role: grant.role, product: call.values.text("product"), until: grant.until), revision: grant.revision)
        },
        .does(
            .delete, "/api/v1/people/{handle}/roles/{role}", "withdrawRole", ja: "役割の取消し", en: "take a role away",
            [handle, .path("role", .word(Role.allCases.map(\.rawValue)), ja: "役割", en: "role")]
        ) { call in WithdrawRole(try call.values.needWord("role"), from: call.values.need("handle")) },
    ]
}
