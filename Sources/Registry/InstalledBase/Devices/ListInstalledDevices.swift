import Database

/// Installed devices of the products that the person may see.
public struct ListInstalledDevices: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// A device with the names of what it refers to.
    public struct Entry: Sendable {
        /// The device.
        public let device: InstalledDevice
        /// Code of its product.
        public let product: String
        /// Version of the release on it; nil for unknown.
        public let release: String?
        /// Code of the institution.
        public let institution: String
        /// Code of the site.
        public let site: String?
    }

    /// Only those of this product, by code.
    public var product: String?
    /// Only those on which this release runs.
    public var release: ReleaseReference?
    /// Only those at this institution, by code.
    public var institution: String?
    /// Only those that this party sold, leases or repairs, by code.
    public var party: String?
    /// Only those that were sold on this day or before.
    public var soldBy: String?
    /// Also those out of use.
    public var withEnded: Bool
    /// Only those behind this number, for the next page.
    public var after: Int
    /// Most entries.
    public var limit: Int

    /// A page of devices.
    public init(
        product: String? = nil, release: ReleaseReference? = nil, institution: String? = nil, party: String? = nil, soldBy: String? = nil,
        withEnded: Bool = false, after: Int = 0, limit: Int = 100
    ) {
        self.product = product
        self.release = release
        self.institution = institution
        self.party = party
        self.soldBy = soldBy
        self.withEnded = withEnded
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.device.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var conditions = ["d.id > ?"]
        var arguments: [SQLValue] = [.integer(after)]
        func demand(_ condition: String, _ value: SQLValue) {
            conditions.append(condition)
            arguments.append(value)
        }
        if let visible = try Authorisation.visibleProducts(reader, Self.permission) {
            conditions.append("d.product_id IN (\(visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")))")
        }
        if let product { demand("d.product_id = ?", .integer(try reader.product(product).id)) }
        if let release { demand("d.release_id = ?", .integer(try reader.release(release).id)) }
        if let institution { demand("d.institution_id = ?", .integer(try reader.institution(institution).id)) }
        if let party {
            demand(
                "d.id IN (SELECT device_id FROM device_custody WHERE party_id = ?)",
                .integer(try reader.named(TradeParty.self, "code", party).id))
        }
        if let soldBy { demand("d.sold_on <= ?", .text(soldBy)) }
        if !withEnded { conditions.append("d.ended_on IS NULL") }
        let columns = (["id", "revision"] + InstalledDevice.columns).map { "d.\($0)" }.joined(separator: ", ")
        var entries: [Entry] = []
        try reader.connection.forEach(
            """
            SELECT \(columns), p.code AS product_code, r.version AS release_version, i.code AS institution_code, s.code AS site_code
            FROM installed_device d JOIN product p ON p.id = d.product_id JOIN institution i ON i.id = d.institution_id
            LEFT JOIN product_release r ON r.id = d.release_id LEFT JOIN site s ON s.id = d.site_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.id LIMIT \(max(1, limit))
            """, arguments
        ) { row in
            entries.append(
                Entry(
                    device: try InstalledDevice(row: row), product: try row.text("product_code"), release: try row.optionalText("release_version"),
                    institution: try row.text("institution_code"), site: try row.optionalText("site_code")))
        }
        return entries
    }
}
