import Database

/// Which institutions have devices with a component on them: component → releases → installed devices.
public struct FindInstalledComponent: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// Devices of one release at one institution.
    public struct Place: Sendable, Hashable {
        /// Code of the institution.
        public let institution: String
        /// Its name in Japanese.
        public let nameJa: String
        /// Its name in English.
        public let nameEn: String
        /// Code of the product.
        public let product: String
        /// Version of the release that runs there.
        public let release: String
        /// The components with their versions, by name.
        public let components: [String]
        /// How many devices.
        public let devices: Int
        /// How many of them are on a network with others, or of which nobody has said.
        public let exposed: Int
    }

    /// An answer.
    public struct Answer: Sendable {
        /// Where it is, by institution, product and release.
        public let places: [Place]
        /// Devices of the products concerned whose release is not known: the component may be on them.
        public let unknownRelease: Int
        /// Versions that cannot be held against the range: they may be in it.
        public let incomparable: [String]
        /// Uses beyond the limit were left out.
        public let isCut: Bool
    }

    /// Which component: see ``FindComponent``.
    public var component: FindComponent

    /// A question for a component.
    public init(_ component: FindComponent) { self.component = component }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let found = try component.answer(in: reader)
        let visible = try Authorisation.visibleProducts(reader, Self.permission).map(Set.init)
        var components: [ReleaseReference: Set<String>] = [:]
        for use in found.uses {
            components[ReleaseReference(product: use.product, version: use.release), default: []].insert("\(use.component) \(use.version)")
        }
        var places: [Place] = []
        var products: Set<Int> = []
        for (reference, parts) in components {
            let release = try reader.release(reference)
            guard visible?.contains(release.product) != false else { continue }
            products.insert(release.product)
            try reader.connection.forEach(Self.sql, [.integer(release.id)]) { row in
                places.append(
                    Place(
                        institution: try row.text("code"), nameJa: try row.text("name_ja"), nameEn: try row.text("name_en"),
                        product: reference.product, release: reference.version, components: parts.sorted(), devices: try row.int("devices"),
                        exposed: try row.int("exposed")))
            }
        }
        var unknown = 0
        for product in products {
            unknown +=
                try reader.connection.number(
                    "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM installed_device WHERE product_id = ? AND release_id IS NULL AND ended_on IS NULL",
                    [.integer(product)]) ?? 0
        }
        return Answer(
            places: places.sorted { ($0.institution, $0.product, $0.release) < ($1.institution, $1.product, $1.release) }, unknownRelease: unknown,
            incomparable: found.incomparable, isCut: found.isCut)
    }

    /// Sums are cast: PostgreSQL makes a decimal of a sum.
    private static let sql = """
        SELECT i.code, i.name_ja, i.name_en, CAST(SUM(d.quantity) AS BIGINT) AS devices,
            CAST(SUM(CASE WHEN d.network IN ('connected', 'unknown') THEN d.quantity ELSE 0 END) AS BIGINT) AS exposed
        FROM installed_device d JOIN institution i ON i.id = d.institution_id
        WHERE d.release_id = ? AND d.ended_on IS NULL GROUP BY i.code, i.name_ja, i.name_en
        """
}
