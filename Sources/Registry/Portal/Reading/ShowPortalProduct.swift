import Database
public import Diagnostics

/// One product as an institution that has it sees it: its own devices, stage and days, the customer documents, and of which releases it can have the SBOM.
public struct ShowPortalProduct: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal

    /// A device of the institution.
    public struct Device: Sendable {
        /// The device.
        public let device: InstalledDevice
        /// Version of the release on it; nil for unknown.
        public let release: String?
        /// Name of the site.
        public let site: String?
    }

    /// An approved customer document.
    public struct Paper: Sendable {
        /// The document.
        public let document: Document
        /// The version.
        public let version: DocumentVersion
    }

    /// What there is to say.
    public struct Answer: Sendable {
        /// Code of the product.
        public let code: String
        /// Its names.
        public let name: Wording
        /// How its support stands.
        public let support: SupportFacts
        /// The institution's devices.
        public let devices: [Device]
        /// Customer documents by code and language.
        public let papers: [Paper]
        /// Versions of the releases that the institution runs and whose SBOM can be given.
        public let releases: [String]
    }

    /// Kinds of documents that are for customers (Table 2 and 5.5 of the guidance); all others are the maker's own.
    static let kinds: [DocumentKind] = [
        .instructions, .packageInsert, .securityDocument, .mds2, .securityPolicy, .lifecyclePlan, .maintenancePlan, .upgradeOptions,
        .updateInformation,
    ]

    /// Code of the product.
    public var product: String

    /// A question about one product.
    public init(_ product: String) { self.product = product }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a product of which the institution has no device.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let access = try PortalAccess(reader)
        let product = try access.product(product)
        let devices = try access.devices().filter { $0.product == product.id }
        let releases = try Set(devices.compactMap(\.release)).map { try reader.get(Release.self, $0) }
        let versions = Dictionary(releases.map { ($0.id, $0.version) }) { first, _ in first }
        let given = try releases.filter { try $0.state != .inWork && reader.newestBaseline(of: $0) != nil }.map(\.version)
        return Answer(
            code: product.code, name: Wording(ja: product.nameJa, en: product.nameEn), support: try SupportFacts(product, reader),
            devices: try devices.map { device in
                Device(
                    device: device, release: device.release.flatMap { versions[$0] }, site: try device.site.map { try reader.get(Site.self, $0).name }
                )
            }, papers: try Self.papers(product, reader), releases: given.sorted())
    }

    /// The newest approved version of each customer document in each language.
    static func papers(_ product: Product, _ reader: RegistryReader) throws -> [Paper] {
        let documents = try reader.list(Document.self, where: "product_id = ?", [.integer(product.id)], order: "code")
            .filter { kinds.contains($0.documentKind) }
        return try documents.flatMap { document -> [Paper] in
            let approved = try reader.list(DocumentVersion.self, where: "document_id = ? AND state = 'approved'", [.integer(document.id)])
            return Dictionary(grouping: approved, by: \.language).values.compactMap { $0.max { ($0.dated, $0.id) < ($1.dated, $1.id) } }
                .sorted { $0.language < $1.language }.map { Paper(document: document, version: $0) }
        }
    }
}
