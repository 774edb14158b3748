import Database

/// Issues a token of one's own for a program.
public struct IssueToken: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// The longest a token can be good.
    public static let longestDays = 366

    /// What it is for.
    public var name: String
    /// What it may be used for; nothing that the person may not do.
    public var permissions: Set<Permission>
    /// Code of the only product that it may touch.
    public var product: String?
    /// The last day on which it is good.
    public var expiresOn: String
    private let token: SecretToken

    /// A token whose secret the caller has made and shows once.
    public init(_ token: SecretToken, name: String, permissions: Set<Permission>, product: String? = nil, expiresOn: String) {
        self.token = token
        self.name = name
        self.permissions = permissions
        self.product = product
        self.expiresOn = expiresOn
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> APIToken {
        var check = FieldCheck()
        check.text("name", name, limit: 100)
        check.day("expires-on", expiresOn)
        check.demand(!permissions.isEmpty, "permissions", ja: "権限を1つ以上選んでください。", en: "choose at least one permission.")
        check.demand(!permissions.contains(.bootstrap), "permissions", ja: "選べない権限があります。", en: "has one that cannot be given.")
        let last = try Moment.day(transaction.now, plus: Self.longestDays)
        check.demand(
            expiresOn >= transaction.day && expiresOn <= last, "expires-on", ja: "今日から\(last)までの日付にしてください。",
            en: "must be a day from today to \(last).")
        try check.finish()
        // A token makes no tokens: taking it back must be enough.
        guard transaction.principal.limit == nil else {
            throw RegistryError.notAllowed(person: transaction.principal.handle, permission: Self.permission)
        }
        let product = try product.map { try transaction.product($0) }
        for wanted in permissions { try Authorisation.check(wanted, product?.scope ?? .anything, transaction) }
        return try transaction.insert(
            APIToken(
                person: try transaction.actor().id, name: name, digest: token.digest, permissions: permissions, product: product?.id,
                issuedAt: transaction.now, expiresOn: expiresOn))
    }
}
