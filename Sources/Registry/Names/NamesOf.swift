import Database

/// What people call records that others name by number: codes of products, versions of releases, handles and names of people.
public struct NamesOf: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The names found. What is not there, or not for the person to see, has none.
    public struct Answer: Sendable {
        /// Codes of products.
        public var products: [Int: String] = [:]
        /// Versions of releases.
        public var releases: [Int: String] = [:]
        /// Names of people.
        public var people: [Int: String] = [:]
        /// Codes of suppliers.
        public var suppliers: [Int: String] = [:]

        /// None.
        public init() {}
    }

    private let products: Set<Int>
    private let releases: Set<Int>
    private let people: Set<Int>
    private let suppliers: Set<Int>

    /// The records of these numbers.
    public init(products: [Int] = [], releases: [Int?] = [], people: [Int?] = [], suppliers: [Int?] = []) {
        self.products = Set(products)
        self.releases = Set(releases.compactMap(\.self))
        self.people = Set(people.compactMap(\.self))
        self.suppliers = Set(suppliers.compactMap(\.self))
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        var answer = Answer()
        try Self.each("SELECT id, code AS name, id AS owner FROM product", products, reader) { id, name, owner in
            if visible?.contains(owner) ?? true { answer.products[id] = name }
        }
        try Self.each("SELECT id, version AS name, product_id AS owner FROM product_release", releases, reader) { id, name, owner in
            if visible?.contains(owner) ?? true { answer.releases[id] = name }
        }
        try Self.each("SELECT id, name, id AS owner FROM person", people, reader) { id, name, _ in answer.people[id] = name }
        try Self.each("SELECT id, code AS name, id AS owner FROM supplier", suppliers, reader) { id, name, _ in answer.suppliers[id] = name }
        return answer
    }

    private static func each(_ question: String, _ ids: Set<Int>, _ reader: RegistryReader, _ take: (Int, String, Int) -> Void) throws {
        if ids.isEmpty { return }
        try reader.connection.forEach("\(question) WHERE id IN (\(ids.sorted().map(String.init).joined(separator: ", ")))", []) {
            take(try $0.int("id"), try $0.text("name"), try $0.int("owner"))
        }
    }
}
