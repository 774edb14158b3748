import Database

/// Tokens: one's own, or as an administrator everybody's.
public struct ListTokens: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A token and whose it is.
    public struct Entry: Sendable {
        /// The token.
        public let token: APIToken
        /// Handle of the person.
        public let handle: String
        /// Code of the only product.
        public let product: String?

        /// Takes the parts as they are.
        public init(token: APIToken, handle: String, product: String?) {
            self.token = token
            self.handle = handle
            self.product = product
        }
    }

    /// Everybody's.
    public var ofAll: Bool
    /// Only those of a smaller number.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A list, newest first.
    public init(ofAll: Bool = false, before: Int? = nil, limit: Int = 100) {
        self.ofAll = ofAll
        self.before = before
        self.limit = limit
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var (condition, arguments): (String, [SQLValue]) = ("id < ?", [.integer(before ?? .max)])
        if ofAll {
            try Authorisation.check(.managePeople, .everything, reader)
        } else {
            condition += " AND person_id = ?"
            arguments.append(.integer(try reader.actor().id))
        }
        return try reader.list(APIToken.self, where: condition, arguments, order: "id DESC", limit: max(1, limit)).map { token in
            Entry(
                token: token, handle: try reader.get(Person.self, token.person).handle,
                product: try token.product.map { try reader.get(Product.self, $0).code })
        }
    }
}
