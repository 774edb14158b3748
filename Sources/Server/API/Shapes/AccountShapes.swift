import Registry

/// Who is signed in.
struct SessionView: Sendable {
    let handle: String
    let stage: String
    let csrf: String?
    let name: String?
    let roles: [String]
    let permissions: [String]
    let hasSecondFactor: Bool

    static let shape = Shape<SessionView>(
        "Session",
        [
            .text("handle") { $0.handle }, .text("stage") { $0.stage }, .optional("csrf") { $0.csrf }, .optional("name") { $0.name },
            .texts("roles") { $0.roles }, .texts("permissions") { $0.permissions }, .flag("secondFactor") { $0.hasSecondFactor },
        ])
}

/// A token as its owner sees it; the secret only when it was just issued.
struct TokenView: Sendable {
    let entry: ListTokens.Entry
    let secret: String?

    static let shape = Shape<TokenView>(
        "Token",
        [
            .number("id") { $0.entry.token.id }, .text("person") { $0.entry.handle }, .text("name") { $0.entry.token.name },
            .texts("permissions") { $0.entry.token.permissions.map(\.rawValue).sorted() }, .optional("product") { $0.entry.product },
            .text("issuedAt") { $0.entry.token.issuedAt }, .text("expiresOn") { $0.entry.token.expiresOn },
            .optional("revokedAt") { $0.entry.token.revokedAt }, .optional("secret") { $0.secret },
        ])
}

/// A second factor that was just begun.
struct FactorView: Sendable {
    let secret: String
    let address: String

    static let shape = Shape<FactorView>("SecondFactor", [.text("secret") { $0.secret }, .text("address") { $0.address }])
}

/// A person with their roles.
struct PersonView: Sendable {
    let person: Person
    let grants: [GrantView]

    static let shape = Shape<PersonView>(
        "Person",
        [
            .text("handle") { $0.person.handle }, .text("name") { $0.person.name }, .optional("email") { $0.person.email },
            .optional("post") { $0.person.post }, .flag("active") { $0.person.isActive }, .flag("hasPassword") { $0.person.secret != nil },
            .optional("lockedUntil") { $0.person.lockedUntil }, .number("revision") { $0.person.revision },
            .list("roles", GrantView.shape) { $0.grants },
        ])
}

/// A role of a person.
struct GrantView: Sendable {
    let role: Role
    let product: String?
    let until: String?

    static let shape = Shape<GrantView>("Grant", [.word("role") { $0.role }, .optional("product") { $0.product }, .optional("until") { $0.until }])
}

/// Who a person is at an OpenID provider.
struct IdentityView: Sendable {
    let issuer: String
    let subject: String
    let username: String?
    let linkedAt: String
    let linkedBy: String

    static let shape = Shape<IdentityView>(
        "Identity",
        [
            .text("issuer") { $0.issuer }, .text("subject") { $0.subject }, .optional("username") { $0.username }, .text("linkedAt") { $0.linkedAt },
            .text("linkedBy") { $0.linkedBy },
        ])
}

/// Plain facts that have no shape of their own.
struct CountView: Sendable {
    let count: Int

    static let shape = Shape<CountView>("Count", [.number("count") { $0.count }])
}
