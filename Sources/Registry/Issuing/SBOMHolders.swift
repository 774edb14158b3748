import Database

/// Who holds which version of which release's SBOM now, by recipient. What was superseded is not listed.
public struct SBOMHolders: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Only those of the product of this code.
    public var product: String?
    /// Only those who hold an outdated one.
    public var onlyOutdated: Bool

    /// A list of holders.
    public init(product: String? = nil, onlyOutdated: Bool = false) {
        self.product = product
        self.onlyOutdated = onlyOutdated
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [HeldSBOM] {
        var list = ProductList()
        try list.restrict(to: product, reader)
        list.add("id IN (SELECT release_id FROM issued_sbom WHERE superseded_by IS NULL)", [])
        let releases = try reader.list(Release.self, where: list.condition, list.arguments)
        let held = try releases.flatMap { try HeldSBOMs.of($0, reader) }.filter { held in
            held.issued.supersededBy == nil && (!onlyOutdated || held.age != nil)
        }
        return held.sorted { first, second in
            (first.issued.recipient, first.release.text, first.issued.number) < (second.issued.recipient, second.release.text, second.issued.number)
        }
    }
}
