import Diagnostics
import Foundation
import Registry

/// What is one's own: password, second factor, API tokens.
enum AccountPages {
    static let account = Screen.shows("/account", "account", in: .account) { _ in
        MyRights()
    } as: { rights, call in
        let tokens = try await call.ask(ListTokens(limit: 100))
        let factor = try await call.ask(OwnSecondFactor())
        let month = JapanTime.day(call.desk.seconds() + 90 * 86_400)
        return [
            "head": ["subtitle": rights.person.handle] as View,
            "account": [
                "name": rights.person.name, "email": rights.person.email, "post": rights.person.post,
                "roles": rights.roles.map { View(dictionaryLiteral: ("text", call.say($0.title))) },
                "permissions": rights.permissions.map { call.say($0.title) }.sorted().joined(separator: call.say("、", ", ")),
                "hasFactor": rights.hasSecondFactor ? true : nil,
                "isEnrolling": factor != nil && !rights.hasSecondFactor ? true : nil,
            ] as View,
            "secret": call.secret.map { secret(of: $0, call) },
            "hasTokens": tokens.isEmpty ? nil : true, "tokens": tokens.map { token($0, call) },
            "form": [
                "password": call.secretField("password", complete: "current-password"),
                "newPassword": call.secretField("newPassword", complete: "new-password"),
                "code": call.field("code", required: true, complete: "one-time-code"), "name": call.field("name", required: true, complete: "off"),
                "expiresOn": call.field("expiresOn", month, required: true),
                "permissions": rights.permissions.filter { $0 != .bootstrap }.sorted { $0.rawValue < $1.rawValue }.map { permission -> View in
                    [
                        "value": permission.rawValue, "text": call.say(permission.title),
                        "isChosen": call.given.texts("permissions").contains(permission.rawValue) ? true : nil,
                    ]
                },
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .steps("/account/password", "changePassword", of: account, leadingTo: SetPassword.self) { call in
            let handle = try call.principal.handle
            let proof = try await call.proof()
            try await call.perform(SetPassword(call.given.secret("newPassword"), for: handle, salt: SignInDesk.salt(), proof: proof))
            // The change ended all sessions, this one too.
            return .go("/sign-in", .saved, cookies: [Reception(desk: call.desk).noCookie])
        },
        .steps("/account/second-factor", "enrolSecondFactor", of: account, leadingTo: EnrolSecondFactor.self) { call in
            let visitor = try call.needVisitor()
            let key = try await SignInDesk(desk: call.desk).enrol(visitor, password: call.given.secret("password"))
            return .show(secret: "totp " + TimedCode.base32(key) + " " + TimedCode.address(key, handle: visitor.principal.handle))
        },
        .steps("/account/second-factor/confirm", "confirmSecondFactor", of: account, leadingTo: PassSecondFactor.self) { call in
            let opened = try await SignInDesk(desk: call.desk).pass(call.given.need("code"), try call.needVisitor())
            return .go("/account", .saved, cookies: [Reception(desk: call.desk).cookie(opened.secret)])
        },
        .does("/account/second-factor/remove", "removeOwnSecondFactor", of: account) { call in
            RemoveSecondFactor(of: try call.principal.handle, proof: try await call.proof())
        } then: { _, _ in
            "/account"
        },
        .steps("/account/tokens", "issueToken", of: account, leadingTo: IssueToken.self) { call in
            let secret = SecretToken.random(prefix: "mmt_")
            _ = try await call.perform(
                IssueToken(
                    secret, name: call.given.need("name"), permissions: Set(call.given.texts("permissions").compactMap(Permission.init(rawValue:))),
                    product: call.given.text("product"), expiresOn: call.given.need("expiresOn")))
            return .show(secret: "token " + secret.text)
        },
        .does("/account/tokens/{token}/revoke", "revokeToken", of: account, .ended) {
            RevokeToken(try $0.number("token"))
        } then: { _, _ in
            "/account"
        },
    ]

    /// A secret that is shown this once.
    private static func secret(of text: String, _ call: PageCall) -> View {
        let parts = text.split(separator: " ")
        return [
            "isToken": parts.first == "token" ? true : nil, "isFactor": parts.first == "totp" ? true : nil,
            "text": parts.dropFirst().first.map(String.init), "address": parts.dropFirst(2).first.map(String.init),
            "qr": parts.dropFirst(2).first.flatMap { QRCode(String($0)) }.map(QRDrawing.init).map { drawing in
                ["size": String(drawing.size), "path": drawing.path] as View
            },
        ]
    }

    private static func token(_ entry: ListTokens.Entry, _ call: PageCall) -> View {
        let token = entry.token
        let today = JapanTime.day(call.desk.seconds())
        let state: View =
            if token.revokedAt != nil {
                .tag(.neutral, call.say("失効", "revoked"))
            } else if token.expiresOn < today {
                .tag(.neutral, call.say("期限切れ", "expired"))
            } else {
                .tag(.good, call.say("有効", "active"))
            }
        return [
            "name": token.name, "permissions": token.permissions.map { call.say($0.title) }.sorted().joined(separator: call.say("、", ", ")),
            "product": entry.product, "expires": token.expiresOn, "issued": JapanTime.day(token.issuedAt), "state": state,
            "revoke": token.revokedAt == nil ? "/account/tokens/\(token.id)/revoke" : nil,
        ]
    }
}
