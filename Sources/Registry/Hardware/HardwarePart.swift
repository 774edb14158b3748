public import Database

/// A part of a device that has a supply and an end of supply of its own.
public struct HardwarePart: Record {
    /// What it is.
    public static let kind = SubjectKind.hardwarePart
    /// Its columns.
    public static let columns = [
        "code", "name", "part_number", "supplier_id", "manufacturer", "firmware", "last_order_on", "supply_until", "supply_source", "note",
        "archived_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// Its name.
    public var name: String
    /// The manufacturer's part number.
    public var partNumber: String?
    /// From whom it comes.
    public var supplier: Int?
    /// Who makes it.
    public var manufacturer: String?
    /// Version of the firmware in it.
    public var firmware: String?
    /// Last day on which it can be ordered; nil for unknown.
    public var lastOrderOn: String?
    /// Last day on which it is supplied; nil for unknown.
    public var supplyUntil: String?
    /// Where ``lastOrderOn`` and ``supplyUntil`` were read, or were looked for.
    public var supplySource: String?
    /// Words for people.
    public var note: String?
    /// Since when it is no longer used for anything new.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// A part about which nothing else is known.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        name = try row.text("name")
        partNumber = try row.optionalText("part_number")
        supplier = try row.optionalInt("supplier_id")
        manufacturer = try row.optionalText("manufacturer")
        firmware = try row.optionalText("firmware")
        lastOrderOn = try row.optionalText("last_order_on")
        supplyUntil = try row.optionalText("supply_until")
        supplySource = try row.optionalText("supply_source")
        note = try row.optionalText("note")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(name), .text(partNumber), .integer(supplier), .text(manufacturer), .text(firmware), .text(lastOrderOn),
            .text(supplyUntil), .text(supplySource), .text(note), .text(archivedAt),
        ]
    }
}
