public import Advisories
import Database
public import Diagnostics
public import PSIRT

/// An advisory as an institution whose devices it concerns sees it: what is out under a label that lets it see it, and nothing else.
public struct PortalAdvisory: Sendable {
    /// Tracking id.
    public let number: String
    /// Number of the version that is out.
    public let version: Int
    /// What it says to do.
    public let kind: AdvisoryKind
    /// With whom it may be shared; it goes with everything that is shown or handed out.
    public let label: TLP
    /// The heading.
    public let title: Wording
    /// When this version went out, RFC 3339 UTC.
    public let publishedAt: String
    /// The institution's devices that it concerns, `PUMP-100: SN-1`.
    public let devices: [String]
    /// What went out.
    public let facts: AdvisoryFacts
    /// The keys of the facts' products that run on the institution's devices.
    public let products: Set<String>

    fileprivate init(_ reach: AdvisoryReach, _ devices: [(device: InstalledDevice, product: Product)]) {
        number = reach.advisory.number
        version = reach.version.number
        kind = reach.version.kindOfAdvisory
        label = reach.version.tlp
        title = Wording(ja: reach.facts.title[.japanese] ?? number, en: reach.facts.title[.english] ?? number)
        publishedAt = reach.version.publishedAt ?? ""
        self.devices = devices.map { device, product in
            "\(product.code): \(device.serial ?? device.lot.map { "\($0) × \(device.quantity)" } ?? "#\(device.id)")"
        }
        facts = reach.facts
        let owned = Set(devices.map(\.product.id))
        products = Set(
            reach.products.filter { owned.contains($0.product.id) }.flatMap { reach in reach.releases.map { "\(reach.product.code)-\($0.version)" } })
    }
}

extension PortalAccess {
    /// The advisories that are out, may be seen beyond the maker (TLP:CLEAR and GREEN), and concern a device of the institution that is in use: one that
    /// runs a release of them, or one whose release nobody knows. Newest first.
    ///
    /// - Parameter number: only the one of this tracking id.
    func advisories(_ number: String? = nil) throws -> [PortalAdvisory] {
        let devices = try devices()
        let products = Set(devices.map(\.product))
        guard !products.isEmpty else { return [] }
        let list = products.sorted().map(String.init).joined(separator: ",")
        let columns = StoredAdvisory.columns.map { "d.\($0) AS \($0)" }.joined(separator: ", ")
        let rows = try reader.connection.rows(
            """
            SELECT d.id AS id, d.revision AS revision, \(columns) FROM advisory d WHERE d.open = 1 \(number == nil ? "" : "AND d.number = ?")
            AND EXISTS (SELECT 1 FROM advisory_version v JOIN advisory_release x ON x.version_id = v.id
                JOIN product_release r ON r.id = x.release_id
                WHERE v.advisory_id = d.id AND v.state = '\(AdvisoryState.published.rawValue)' AND r.product_id IN (\(list)))
            ORDER BY d.id DESC
            """, number.map { [SQLValue.text($0)] } ?? [])
        return try rows.compactMap { row -> PortalAdvisory? in
            guard let reach = try AdvisoryReach(try StoredAdvisory(row: row), namesInstitutions: false, reader) else { return nil }
            let concerned = devices.compactMap { device -> (InstalledDevice, Product)? in
                guard let part = reach.of(device.product) else { return nil }
                guard let release = device.release else { return (device, part.product) }
                return part.releases.contains { $0.id == release } ? (device, part.product) : nil
            }
            return concerned.isEmpty ? nil : PortalAdvisory(reach, concerned)
        }.sorted { ($0.publishedAt, $0.number) > ($1.publishedAt, $1.number) }
    }
}
