import Database
public import Diagnostics
import Lifecycle

/// All that is the institution's: its devices with stage and days, the notices to it, and what it reported.
public struct ShowPortal: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal

    /// A product of which the institution has devices.
    public struct Owned: Sendable {
        /// Code of the product.
        public let code: String
        /// Its names.
        public let name: Wording
        /// How its support stands.
        public let support: SupportFacts
        /// How many devices.
        public let devices: Int
    }

    /// A notice to the institution.
    public struct Told: Sendable {
        /// Number of the notice.
        public let number: String
        /// What about.
        public let subject: Wording
        /// Names of the product.
        public let product: Wording
        /// When it was approved, RFC 3339 UTC.
        public let at: String
        /// When somebody opened it.
        public let openedAt: String?
        /// When somebody acknowledged it.
        public let acknowledgedAt: String?
    }

    /// A report of the institution.
    public struct Reported: Sendable {
        /// Number of the case.
        public let number: String
        /// What it is, in a line.
        public let title: String
        /// When it reached the maker.
        public let receivedAt: String
        /// When the maker acknowledged it.
        public let acknowledgedAt: String?
    }

    /// What there is to say.
    public struct Answer: Sendable {
        /// The institution.
        public let institution: Institution
        /// Its products by code.
        public let products: [Owned]
        /// Notices to it, newest first.
        public let notices: [Told]
        /// What it reported, newest first.
        public let reports: [Reported]
        /// Advisories that concern its devices, newest first.
        public let advisories: [PortalAdvisory]
    }

    /// The question.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let access = try PortalAccess(reader)
        let devices = Dictionary(grouping: try access.devices(), by: \.product)
        let products = try devices.map { id, devices in
            let product = try reader.get(Product.self, id)
            return Owned(
                code: product.code, name: Wording(ja: product.nameJa, en: product.nameEn), support: try SupportFacts(product, reader),
                devices: devices.reduce(0) { $0 + $1.quantity })
        }
        return Answer(
            institution: access.institution, products: products.sorted { $0.code < $1.code }, notices: try told(access.institution, reader),
            reports: try reported(access.institution, reader), advisories: try access.advisories())
    }

    private func told(_ institution: Institution, _ reader: RegistryReader) throws -> [Told] {
        let receipts = Dictionary(
            grouping: try reader.list(NoticeReceipt.self, where: "institution_id = ?", [.integer(institution.id)]), by: \.notice)
        return try receipts.keys.sorted(by: >).compactMap { id -> Told? in
            let notice = try reader.get(Notice.self, id)
            let only = reader.principal.limit?.product
            guard notice.state == .approved, only == nil || only == notice.product else { return nil }
            let product = try reader.get(Product.self, notice.product)
            let letters = receipts[id] ?? []
            return Told(
                number: notice.number, subject: NoticeSubject(key: notice.subject)?.wording ?? Wording(ja: notice.subject, en: notice.subject),
                product: Wording(ja: product.nameJa, en: product.nameEn), at: notice.approvedAt ?? notice.madeAt,
                openedAt: letters.compactMap(\.openedAt).min(), acknowledgedAt: letters.compactMap(\.acknowledgedAt).min())
        }
    }

    /// The institution's own words come back to it, whatever label the case has; of the work on it nothing does.
    private func reported(_ institution: Institution, _ reader: RegistryReader) throws -> [Reported] {
        try reader.connection.rows(
            """
            SELECT k.number, k.title, k.received_at, k.acknowledged_at FROM portal_report p JOIN psirt_case k ON k.id = p.case_id
            WHERE p.institution_id = ? ORDER BY p.id DESC LIMIT 100
            """, [.integer(institution.id)]
        ).map { row in
            Reported(
                number: try row.text("number"), title: try row.text("title"), receivedAt: try row.text("received_at"),
                acknowledgedAt: try row.optionalText("acknowledged_at"))
        }
    }
}
