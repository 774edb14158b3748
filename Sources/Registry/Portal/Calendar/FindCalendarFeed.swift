import Database
public import Diagnostics

/// For whom an address of the calendar acts.
public struct FindCalendarFeed: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A feed with its person.
    public struct Found: Sendable {
        /// The person's handle.
        public let handle: String
        /// Number of the only product.
        let product: Int?
        /// Code of it.
        public let productCode: String?
        /// In which language.
        public let language: Language

        /// The principal that it makes: it may ask for the calendar, and for nothing that needs another right.
        public func principal(channel: String) -> Principal {
            Principal(handle: handle, channel: channel, limit: PrincipalLimit(permissions: [ShowPortfolio.permission], product: product))
        }
    }

    private let digest: String

    /// Asks who holds a secret; asked as Mimamori itself, which does not know yet who came.
    public init(_ token: SecretToken) { digest = token.digest }

    /// Answers it; nil where there is none, it is no longer good, or the person was switched off.
    public func answer(in reader: RegistryReader) throws -> Found? {
        guard let feed = try reader.find(CalendarFeedKey.self, "digest", .text(digest)), feed.isGood(at: reader.now) else { return nil }
        let person = try reader.get(Person.self, feed.person)
        guard person.isActive else { return nil }
        return Found(
            handle: person.handle, product: feed.product, productCode: try feed.product.map { try reader.get(Product.self, $0).code },
            language: feed.language)
    }
}
