import Advisories
import Database

/// Whom an advisory that is out concerns: releases that it is about, and institutions that have devices with them.
struct AdvisoryReach {
    /// A product of the advisory.
    struct Reach {
        let product: Product
        /// Releases that the advisory is about: those that are affected; of a not-affected advisory all.
        let releases: [Release]
        /// Codes of institutions that have a device with one of them in use, or one whose release nobody knows.
        let institutions: [String]
    }

    let advisory: StoredAdvisory
    let version: StoredAdvisoryVersion
    let facts: AdvisoryFacts
    let products: [Reach]

    /// Nil for one that is not out or may not reach institutions.
    ///
    /// - Parameter namesInstitutions: false for whoever looks from one institution: that others have a device too is none of its business.
    init?(_ advisory: StoredAdvisory, namesInstitutions: Bool = true, _ reader: RegistryReader) throws {
        let published = try reader.list(
            StoredAdvisoryVersion.self, where: "advisory_id = ? AND state = ?", [.integer(advisory.id), .text(AdvisoryState.published.rawValue)])
        guard advisory.isOpen, let version = published.last, let text = version.facts else { return nil }
        self.advisory = advisory
        self.version = version
        facts = try AdvisoryContent.facts(text)
        let affected = Set(facts.vulnerabilities.flatMap(\.statements).filter { $0.status == .affected }.map(\.product))
        let rows = try reader.connection.rows(
            """
            SELECT x.release_id AS release_id, r.product_id AS product_id FROM advisory_release x JOIN product_release r ON r.id = x.release_id
            WHERE x.version_id = ? ORDER BY r.product_id, r.id
            """, [.integer(version.id)])
        var releases: [Int: [Release]] = [:]
        for row in rows { releases[try row.int("product_id"), default: []].append(try reader.get(Release.self, row.int("release_id"))) }
        products = try releases.sorted { $0.key < $1.key }.compactMap { id, releases -> Reach? in
            let product = try reader.get(Product.self, id)
            let concerned = releases.filter { version.kindOfAdvisory == .notAffected || affected.contains("\(product.code)-\($0.version)") }
            if concerned.isEmpty { return nil }
            return Reach(
                product: product, releases: concerned, institutions: namesInstitutions ? try Self.institutions(product, concerned, reader) : [])
        }
    }

    private static func institutions(_ product: Product, _ releases: [Release], _ reader: RegistryReader) throws -> [String] {
        try reader.connection.rows(
            """
            SELECT DISTINCT i.code AS code FROM installed_device d JOIN institution i ON i.id = d.institution_id
            WHERE d.product_id = ? AND d.ended_on IS NULL AND \(condition(releases)) ORDER BY i.code
            """, [.integer(product.id)]
        ).map { try $0.text("code") }
    }

    /// A condition on `installed_device d`.
    static func condition(_ releases: [Release]) -> String {
        "(d.release_id IS NULL OR d.release_id IN (\(releases.map { String($0.id) }.joined(separator: ","))))"
    }

    /// What concerns a product.
    func of(_ product: Int) -> Reach? { products.first { $0.product.id == product } }
}
