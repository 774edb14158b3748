import Database
import Lifecycle

/// The support status of the products that are public, for everybody: asked as Mimamori itself. Of all other products it says nothing, not even that they
/// are.
public struct PublicStatus: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A product's support.
    public struct Entry: Sendable {
        /// Code of the product.
        public let code: String
        /// Its names.
        public let nameJa: String
        /// Its name in English.
        public let nameEn: String
        /// 承認・認証・届出番号.
        public let approvalNumber: String?
        /// Names of the maker.
        public let makerJa: String
        /// The maker's name in English.
        public let makerEn: String
        /// How its support stands.
        public let support: SupportFacts
        /// When what is said here last changed by somebody's decision, RFC 3339 UTC.
        public let updated: String
    }

    /// Code of the only product; nil for all.
    public var product: String?

    /// A question.
    public init(_ product: String? = nil) { self.product = product }

    /// Answers it, by code. A product that is not public is not among them.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        try reader.list(StatusPublication.self, where: "is_public = 1").compactMap { publication -> Entry? in
            let product = try reader.get(Product.self, publication.product)
            guard self.product == nil || self.product == product.code, product.archivedAt == nil, try Self.isReady(product, reader) else {
                return nil
            }
            let maker = try reader.get(Organisation.self, product.organisation)
            let support = try SupportFacts(product, reader)
            return Entry(
                code: product.code, nameJa: product.nameJa, nameEn: product.nameEn, approvalNumber: product.approvalNumber, makerJa: maker.nameJa,
                makerEn: maker.nameEn, support: support, updated: max(publication.decidedAt, support.planApproved ?? ""))
        }.sorted { $0.code < $1.code }
    }

    /// It is on the market by what is on record, and a plan holds.
    static func isReady(_ product: Product, _ reader: RegistryReader) throws -> Bool {
        let support = try SupportFacts(product, reader)
        return support.planVersion != nil && support.stage != .development
    }
}
