public import Database
public import SBOM

/// A software part of a product as JIS T 2304 wants it identified (8.1.2: title, manufacturer, unique designator) and required (5.3.3, 5.3.4).
///
/// It stands for a component by name, over all releases of the product; which version a release has, its SBOM says.
public struct SOUPItem: Record {
    /// What it is.
    public static let kind = SubjectKind.soupItem
    /// Its columns.
    public static let columns = [
        "product_id", "name_id", "title", "manufacturer", "designator", "origin", "supplier_id", "functional", "performance", "platform",
        "support_level", "support_until", "support_source",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Number of the component's name in the shared catalogue.
    public var name: Int
    /// Title (8.1.2).
    public var title: String
    /// Manufacturer (8.1.2): a firm or a project.
    public var manufacturer: String?
    /// Unique designator (8.1.2): what tells the item from all others, and how its versions are counted.
    public var designator: String?
    /// Who made it.
    public var origin: ComponentOrigin
    /// From whom it comes.
    public var supplier: Int?
    /// Functional requirements on it (5.3.3).
    public var functional: String?
    /// Performance requirements on it (5.3.3).
    public var performance: String?
    /// The hardware and software that it needs (5.3.4).
    public var platform: String?
    /// What its maker still does for it.
    public var supportLevel: SupportLevel?
    /// Last day of support; nil for unknown.
    public var supportUntil: String?
    /// Where ``supportLevel`` and ``supportUntil`` were read.
    public var supportSource: String?

    /// What people call it.
    public var label: String { title }

    /// An item about which nothing else is known.
    public init(title: String, origin: ComponentOrigin) {
        product = 0
        name = 0
        self.title = title
        self.origin = origin
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        name = try row.int("name_id")
        title = try row.text("title")
        manufacturer = try row.optionalText("manufacturer")
        designator = try row.optionalText("designator")
        origin = try row.word("origin")
        supplier = try row.optionalInt("supplier_id")
        functional = try row.optionalText("functional")
        performance = try row.optionalText("performance")
        platform = try row.optionalText("platform")
        supportLevel = try row.word("support_level")
        supportUntil = try row.optionalText("support_until")
        supportSource = try row.optionalText("support_source")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(name), .text(title), .text(manufacturer), .text(designator), .text(origin.rawValue), .integer(supplier),
            .text(functional), .text(performance), .text(platform), .text(supportLevel?.rawValue), .text(supportUntil), .text(supportSource),
        ]
    }
}
