public import Database

/// A correction of what SBOMs say about a component, kept as a rule: it is applied to every SBOM that comes later, and to those that are there.
///
/// What an import proposes never overrides what somebody has put right.
public struct Correction: Record {
    /// What it is.
    public static let kind = SubjectKind.correction
    /// Its columns.
    public static let columns = [
        "state", "match_ecosystem", "match_name", "match_version", "match_supplier", "product_id", "set_name", "set_version", "set_purl", "set_cpes",
        "set_supplier", "set_licenses", "set_origin", "evidence", "author_id",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// False for one that was withdrawn.
    public var isActive: Bool
    /// Only components of this purl type.
    public var ecosystem: String?
    /// Only components of this name, in any case.
    public var name: String
    /// Only components of exactly this version.
    public var version: String?
    /// Only components that name this supplier.
    public var supplier: String?
    /// Only in the SBOMs of this product.
    public var product: Int?
    /// The right name.
    public var newName: String?
    /// The right version.
    public var newVersion: String?
    /// The right purl; `-` for none at all. `{version}` in it stands for the component's version.
    public var newPurl: String?
    /// The right CPE names, a line each; `-` for none at all. `{version}` in them stands for the component's version.
    public var newCPEs: String?
    /// The right supplier.
    public var newSupplier: String?
    /// The right licence, an SPDX expression.
    public var newLicenses: String?
    /// The right origin.
    public var newOrigin: String?
    /// How one knows.
    public var evidence: String?
    /// Who says so.
    public var author: Int

    /// What people call it.
    public var label: String { name + (version.map { " " + $0 } ?? "") }

    /// A correction that changes nothing yet.
    public init(name: String) {
        self.name = name
        isActive = true
        author = 0
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        isActive = try row.text("state") == "active"
        ecosystem = try row.optionalText("match_ecosystem")
        name = try row.text("match_name")
        version = try row.optionalText("match_version")
        supplier = try row.optionalText("match_supplier")
        product = try row.optionalInt("product_id")
        newName = try row.optionalText("set_name")
        newVersion = try row.optionalText("set_version")
        newPurl = try row.optionalText("set_purl")
        newCPEs = try row.optionalText("set_cpes")
        newSupplier = try row.optionalText("set_supplier")
        newLicenses = try row.optionalText("set_licenses")
        newOrigin = try row.optionalText("set_origin")
        evidence = try row.optionalText("evidence")
        author = try row.int("author_id")
    }

    /// ``isActive`` as it is stored.
    var state: SQLValue { .text(isActive ? "active" : "withdrawn") }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            state, .text(ecosystem), .text(name), .text(version), .text(supplier), .integer(product),
            .text(newName), .text(newVersion), .text(newPurl), .text(newCPEs), .text(newSupplier), .text(newLicenses), .text(newOrigin),
            .text(evidence), .integer(author),
        ]
    }
}
