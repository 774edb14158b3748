import Database
import PSIRT

/// Who may know of an advisory and of its versions: the one condition that every way to them goes through.
///
/// An advisory that came from a case has the case's need-to-know until it is out under an open label; while its label is strict or an embargo is set, only
/// participants of the case know of it. One without a case can be neither (``AdvisorySharing``). Beyond that it is seen by those who may see its products.
struct AdvisoryAccess {
    /// A condition on `advisory d`.
    let advisory: (sql: String, arguments: [SQLValue])
    /// A condition on `advisory_version v` of an advisory `d`.
    let version: (sql: String, arguments: [SQLValue])

    init(_ reader: RegistryReader) throws {
        guard reader.principal != .system else {
            advisory = ("1 = 1", [])
            version = advisory
            return
        }
        guard let person = try reader.find(Person.self, "handle", .text(reader.principal.handle)), person.isActive else {
            advisory = ("1 = 0", [])
            version = advisory
            return
        }
        let cases = try CaseAccess.condition(reader)
        // Whoever takes part in the case knows of the advisory; so that a token for one product leads to nothing else, the case's own condition holds for them too.
        let knows = """
            (d.case_id IS NULL OR d.case_id IN (SELECT k.id FROM psirt_case k WHERE \(cases.sql) AND (d.guarded = 0
                OR EXISTS (SELECT 1 FROM case_participant g WHERE g.case_id = k.id AND g.person_id = ? AND g.left_at IS NULL))))
            """
        let known = cases.arguments + [.integer(person.id)]
        let about = try Self.isAbout(Authorisation.visibleProducts(reader))
        advisory = ("(d.open = 1 OR \(knows))\(about)", known)
        version = ("((d.open = 1 AND v.state IN (\(AdvisoryState.out.sql))) OR \(knows))\(about)", known)
    }

    /// That none of the advisory's versions has a product that the person may not see.
    private static func isAbout(_ products: [Int]?) -> String {
        guard let products else { return "" }
        let list = products.isEmpty ? "NULL" : products.map(String.init).joined(separator: ",")
        let releases = """
            SELECT r.product_id FROM advisory_version w JOIN advisory_release x ON x.version_id = w.id JOIN product_release r ON r.id = x.release_id
            WHERE w.advisory_id = d.id
            """
        return " AND EXISTS (\(releases) AND r.product_id IN (\(list))) AND NOT EXISTS (\(releases) AND r.product_id NOT IN (\(list)))"
    }

    /// A condition on `audit_entry`: no entry about an advisory or a version that the person may not know of, nor about a signature under one.
    var audit: (sql: String, arguments: [SQLValue]) {
        let versions = "SELECT v.id FROM advisory_version v JOIN advisory d ON d.id = v.advisory_id WHERE \(version.sql)"
        return (
            """
            (subject <> '\(SubjectKind.advisory.rawValue)' OR subject_id IN (SELECT d.id FROM advisory d WHERE \(advisory.sql)))
            AND (subject <> '\(SubjectKind.advisoryVersion.rawValue)' OR subject_id IN (\(versions)))
            AND (subject <> '\(SubjectKind.signature.rawValue)' OR subject_id NOT IN (SELECT s.id FROM signature s
                WHERE s.subject = '\(SubjectKind.advisoryVersion.rawValue)' AND s.subject_id NOT IN (\(versions))))
            """, advisory.arguments + version.arguments + version.arguments
        )
    }
}

extension RegistryReader {
    /// The advisory of this tracking id.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` where there is none, and in the same words where the person may not know of it.
    func advisory(_ number: String) throws -> StoredAdvisory {
        let known = try AdvisoryAccess(self).advisory
        let columns = StoredAdvisory.columns.map { "d.\($0) AS \($0)" }.joined(separator: ", ")
        let row = try connection.row(
            "SELECT d.id AS id, d.revision AS revision, \(columns) FROM advisory d WHERE d.number = ? AND \(known.sql)",
            [.text(number)] + known.arguments)
        guard let row else { throw RegistryError.notFound(.advisory, number) }
        return try StoredAdvisory(row: row)
    }

    /// The versions of an advisory that the person may know of, oldest first.
    func versions(of advisory: StoredAdvisory) throws -> [StoredAdvisoryVersion] {
        let known = try AdvisoryAccess(self).version
        let columns = StoredAdvisoryVersion.columns.map { "v.\($0) AS \($0)" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT v.id AS id, v.revision AS revision, \(columns) FROM advisory_version v JOIN advisory d ON d.id = v.advisory_id
            WHERE d.id = ? AND \(known.sql) ORDER BY v.number, v.id
            """, [.integer(advisory.id)] + known.arguments
        ).map { try StoredAdvisoryVersion(row: $0) }
    }

    /// What must be granted to touch an advisory: all its products.
    func scope(ofAdvisory number: String) throws -> AccessScope {
        let advisory = try advisory(number)
        let products = try connection.rows(
            """
            SELECT DISTINCT r.product_id AS product_id FROM advisory_version w JOIN advisory_release x ON x.version_id = w.id
            JOIN product_release r ON r.id = x.release_id WHERE w.advisory_id = ? ORDER BY r.product_id
            """, [.integer(advisory.id)]
        ).map { try get(Product.self, $0.int("product_id")) }
        return AccessScope.all(of: products) ?? .organisation(advisory.organisation)
    }
}

extension AccessScope {
    /// What must be granted to touch all of these products; nil for none.
    static func all(of products: [Product]) -> AccessScope? {
        guard let first = products.first else { return nil }
        if products.allSatisfy({ $0.id == first.id }) { return first.scope }
        return products.allSatisfy { $0.organisation == first.organisation } ? .organisation(first.organisation) : .everything
    }
}
