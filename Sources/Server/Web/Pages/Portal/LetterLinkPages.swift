import Diagnostics
import HTTPTypes
import HummingbirdCore
import Registry

/// What a link from a letter opens: one notice to one institution, to be read and acknowledged. It is opened by a button, since mail scanners follow links.
enum LetterLinkPages {
    static let prefix = "/letters/"
    private static let path = prefix + "{token}"
    private static let reason = Wording(
        ja: "手紙のリンクは、サインインの代わりになる256ビットの鍵。読むことと受領の確認だけができる。",
        en: "The link is a key of 256 bits in place of a sign-in; it reads and acknowledges one notice.")

    static let screen = Screen.open(path, "letter-link", because: reason) { call in
        try slow(call)
        guard call.request.method == .post else {
            let found = try await opening { try await call.desk.registry.ask(CheckLetterLink(token(call)), as: .system) }
            return [
                "head": ["title": call.say("通知を読む", "Read a notice")] as View,
                "door": [
                    "action": prefix + QueryText.encoded(call.name("token")), "number": found.number,
                    "institution": call.name(found.institution.ja, found.institution.en),
                ] as View,
            ]
        }
        let letter = try await opening { try await call.desk.registry.perform(OpenLinkedLetter(token(call)), as: .system, reason: nil) }
        var view: View = ["head": ["title": call.say("通知", "Notice")] as View]
        view["read"] = PortalPages.letter(letter, call)
        if letter.acknowledgedAt == nil {
            view["acknowledge"] =
                ["action": prefix + QueryText.encoded(call.name("token")) + "/acknowledge", "name": call.field("name", required: true)] as View
        }
        return view
    }

    static let deeds: [Deed] = [
        .open(path, "openLetterLink", of: screen, because: reason) { call in
            try slow(call)
            return .show(secret: "")
        },
        .open(path + "/acknowledge", "acknowledgeLetterLink", of: screen, because: reason) { call in
            try slow(call)
            _ = try await opening {
                try await call.desk.registry.perform(AcknowledgeLinkedLetter(token(call), by: call.given.need("name")), as: .system, reason: nil)
            }
            return .show(secret: "")
        },
    ]

    private static func token(_ call: PageCall) -> SecretToken { SecretToken(call.name("token")) }

    /// Nobody tries keys quickly.
    private static func slow(_ call: PageCall) throws {
        if let seconds = call.desk.keys.take("letter " + call.visit.address) { throw ServerError.tooMany(seconds: seconds) }
    }

    /// A link that does not open says nothing of why.
    private static func opening<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch RegistryError.notFound { throw ServerError.linkClosed }
    }
}
