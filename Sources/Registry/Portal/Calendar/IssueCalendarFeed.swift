public import Diagnostics

/// Gives the person an address of the calendar to subscribe to: of one product, or of all that they may see.
public struct IssueCalendarFeed: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// What it is for.
    public var name: String
    /// Code of the only product.
    public var product: String?
    /// In which language.
    public var language: Language
    /// The last day on which it is good.
    public var expiresOn: String
    private let token: SecretToken

    /// A feed whose secret the caller has made and shows once.
    public init(_ token: SecretToken, name: String, product: String? = nil, language: Language, expiresOn: String) {
        self.token = token
        self.name = name
        self.product = product
        self.language = language
        self.expiresOn = expiresOn
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> CalendarFeedKey {
        let last = try Moment.day(transaction.now, plus: IssueToken.longestDays)
        var check = FieldCheck()
        check.text("name", name, limit: 100)
        check.day("expires-on", expiresOn)
        check.demand(
            expiresOn >= transaction.day && expiresOn <= last, "expires-on", ja: "今日から\(last)までの日付にしてください。",
            en: "must be a day from today to \(last).")
        try check.finish()
        // A token makes no other key: taking it back must be enough.
        guard transaction.principal.limit == nil else {
            throw RegistryError.notAllowed(person: transaction.principal.handle, permission: Self.permission)
        }
        return try transaction.insert(
            CalendarFeedKey(
                person: try transaction.ownID(), name: name, digest: token.digest, product: try product.map { try transaction.product($0).id },
                language: language, issuedAt: transaction.now, expiresOn: expiresOn))
    }
}
