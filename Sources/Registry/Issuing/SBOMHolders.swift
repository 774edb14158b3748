import Database

/// Who holds which version of which release's SBOM now, by recipient. What was superseded is not listed.
public struct SBOMHolders: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Only those of the product of this code.
    public var product: String?
    /// Only those who hold an outdated one.
    public var onlyOutdated: Bool
    /// Only behind this one, for the next page.
    public var after: IssuedSBOM?
    /// Most entries.
    public var limit: Int

    /// A page of holders.
    public init(product: String? = nil, onlyOutdated: Bool = false, after: IssuedSBOM? = nil, limit: Int = 1000) {
        self.product = product
        self.onlyOutdated = onlyOutdated
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: HeldSBOM) { after = last.issued }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [HeldSBOM] {
        var releases = ProductList()
        try releases.restrict(to: product, reader)
        let limit = max(1, limit)
        var (after, found, helds) = (after, [HeldSBOM](), HeldSBOMs(reader))
        // Whether one is out of date is not kept: they are looked at until the page is full.
        while found.count < limit {
            var (condition, arguments) = (Self.condition(releases.condition), releases.arguments)
            if let after {
                condition += " AND (recipient, id) > (?, ?)"
                arguments += [.text(after.recipient), .integer(after.id)]
            }
            let portion = try reader.list(IssuedSBOM.self, where: condition, arguments, order: "recipient, id", limit: limit)
            let held = try portion.map { try helds.held($0) }
            found += held.lazy.filter { !onlyOutdated || $0.age != nil }.prefix(limit - found.count)
            guard portion.count == limit else { break }
            after = portion.last
        }
        return found
    }

    /// The sign before the column keeps both databases from looking the releases up first and sorting all that was ever issued of them.
    static func condition(_ releases: String) -> String {
        "superseded_by IS NULL AND +release_id IN (SELECT id FROM product_release WHERE \(releases))"
    }
}
