import Database

/// What an advisory is to be about, as it was asked for: releases and vulnerabilities by name, or those that a case is about.
public struct AdvisoryProposal: Sendable, Hashable {
    /// Releases; none for all shipped ones that have a finding of the vulnerabilities.
    public var releases: [ReleaseReference]
    /// Ids of vulnerabilities.
    public var vulnerabilities: [String]
    /// Number of a case, whose findings, releases and need-to-know it takes over.
    public var psirtCase: String?

    /// A proposal.
    public init(releases: [ReleaseReference] = [], vulnerabilities: [String] = [], psirtCase: String? = nil) {
        self.releases = releases
        self.vulnerabilities = vulnerabilities
        self.psirtCase = psirtCase
    }

    /// What it comes to.
    struct Resolved {
        var releases: [Release] = []
        var vulnerabilities: [String] = []
        /// Flaws of our own that the case has.
        var flaws: [OwnFlaw] = []
        var psirtCase: PSIRTCase?
    }

    func resolve(_ reader: RegistryReader) throws -> Resolved {
        var resolved = Resolved()
        for reference in releases { resolved.releases.append(try reader.release(reference)) }
        for id in vulnerabilities {
            _ = try AdvisoryItem.number(id, reader)
            if !resolved.vulnerabilities.contains(id) { resolved.vulnerabilities.append(id) }
        }
        if let psirtCase {
            let subject = try reader.psirtCase(psirtCase)
            resolved.psirtCase = subject
            try take(subject, &resolved, reader)
        }
        if resolved.releases.isEmpty { resolved.releases = try shipped(resolved.vulnerabilities, reader) }
        var seen: Set<Int> = []
        resolved.releases = resolved.releases.filter { seen.insert($0.id).inserted }
        return resolved
    }

    private func take(_ subject: PSIRTCase, _ resolved: inout Resolved, _ reader: RegistryReader) throws {
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        let rows = try reader.connection.rows(
            "SELECT kind, subject_id, product_id FROM case_link WHERE case_id = ? AND kind IN ('finding', 'product_release') ORDER BY id",
            [.integer(subject.id)])
        for row in rows {
            if let visible, let product = try row.optionalInt("product_id"), !visible.contains(product) { continue }
            let id = try row.int("subject_id")
            let kind: SubjectKind = try row.word("kind")
            guard kind == .finding else {
                resolved.releases.append(try reader.get(Release.self, id))
                continue
            }
            guard
                let finding = try reader.connection.row(
                    "SELECT f.release_id AS release_id, v.name AS name FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id WHERE f.id = ?",
                    [.integer(id)])
            else { continue }
            resolved.releases.append(try reader.get(Release.self, try finding.int("release_id")))
            let name = try finding.text("name")
            if !resolved.vulnerabilities.contains(name) { resolved.vulnerabilities.append(name) }
        }
        resolved.flaws = try reader.flaws(of: subject)
    }

    /// Releases that are or were on the market and have a finding of one of the vulnerabilities, of products that the person may see.
    private func shipped(_ vulnerabilities: [String], _ reader: RegistryReader) throws -> [Release] {
        guard !vulnerabilities.isEmpty else { return [] }
        let numbers = try vulnerabilities.map { String(try AdvisoryItem.number($0, reader)) }.joined(separator: ",")
        var condition = """
            state IN ('\(ReleaseState.released.rawValue)', '\(ReleaseState.withdrawn.rawValue)') AND id IN (SELECT f.release_id FROM finding f
            WHERE f.vulnerability_id IN (\(numbers)) AND f.state IN ('open', 'question'))
            """
        if let visible = try Authorisation.visibleProducts(reader, .writeAdvisories) {
            condition += " AND product_id IN (\(visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")))"
        }
        return try reader.list(Release.self, where: condition)
    }

    /// What must be granted: all the products.
    func scope(_ reader: RegistryReader) throws -> AccessScope {
        var products: [Product] = []
        for release in try resolve(reader).releases { products.append(try reader.get(Product.self, release.product)) }
        return AccessScope.all(of: products) ?? .anything
    }
}
