public import Database

/// Something that is used to build or test products and is controlled with them (管理が必要な支援アイテム; JIS T 2304, 5.1.10; ).
///
/// Each version is an item of its own, with a life cycle of its own.
public struct SupportingItem: Record {
    /// What it is.
    public static let kind = SubjectKind.supportingItem
    /// Its columns.
    public static let columns = [
        "code", "kind", "name", "version", "supplier_id", "manufacturer", "purpose", "settings", "purl", "cpe", "validated_on", "support_until",
        "support_source", "archived_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// What it is.
    public var itemKind: SupportingItemKind
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String
    /// From whom it comes.
    public var supplier: Int?
    /// Who makes it.
    public var manufacturer: String?
    /// What it is for.
    public var purpose: String?
    /// The settings under which it is used.
    public var settings: String?
    /// Package URL.
    public var purl: String?
    /// CPE 2.3 name.
    public var cpe: String?
    /// When it was shown to be fit for its purpose.
    public var validatedOn: String?
    /// Last day on which its maker supports it; nil for unknown.
    public var supportUntil: String?
    /// Where ``supportUntil`` was read, or was looked for.
    public var supportSource: String?
    /// Since when it is no longer used for anything new.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// An item about which nothing else is known.
    public init(code: String, kind: SupportingItemKind, name: String, version: String) {
        self.code = code
        itemKind = kind
        self.name = name
        self.version = version
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        itemKind = try row.word("kind")
        name = try row.text("name")
        version = try row.text("version")
        supplier = try row.optionalInt("supplier_id")
        manufacturer = try row.optionalText("manufacturer")
        purpose = try row.optionalText("purpose")
        settings = try row.optionalText("settings")
        purl = try row.optionalText("purl")
        cpe = try row.optionalText("cpe")
        validatedOn = try row.optionalText("validated_on")
        supportUntil = try row.optionalText("support_until")
        supportSource = try row.optionalText("support_source")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(itemKind.rawValue), .text(name), .text(version), .integer(supplier), .text(manufacturer), .text(purpose),
            .text(settings), .text(purl), .text(cpe), .text(validatedOn), .text(supportUntil), .text(supportSource), .text(archivedAt),
        ]
    }
}
