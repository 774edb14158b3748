public import Database

/// A software version of a product: a dated baseline (リリース).
public struct Release: Record {
    /// What it is.
    public static let kind = SubjectKind.release
    /// Its columns.
    public static let columns = [
        "product_id", "variant_id", "version", "state", "cloned_from", "planned_on", "frozen_at", "released_on", "withdrawn_on", "note",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Of which variant only.
    public var variant: Int?
    /// The software version.
    public var version: String
    /// How far it is.
    public var state: ReleaseState
    /// The release whose items and decisions it started from.
    public var clonedFrom: Int?
    /// When it is meant to be shipped.
    public var plannedOn: String?
    /// When its newest baseline was frozen.
    public var frozenAt: String?
    /// When it was first shipped.
    public var releasedOn: String?
    /// When it was withdrawn.
    public var withdrawnOn: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { version }

    /// A release in work.
    public init(product: Int, version: String, variant: Int? = nil) {
        self.product = product
        self.version = version
        self.variant = variant
        state = .inWork
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        variant = try row.optionalInt("variant_id")
        version = try row.text("version")
        state = try row.word("state")
        clonedFrom = try row.optionalInt("cloned_from")
        plannedOn = try row.optionalText("planned_on")
        frozenAt = try row.optionalText("frozen_at")
        releasedOn = try row.optionalText("released_on")
        withdrawnOn = try row.optionalText("withdrawn_on")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(variant), .text(version), .text(state.rawValue), .integer(clonedFrom), .text(plannedOn), .text(frozenAt),
            .text(releasedOn), .text(withdrawnOn), .text(note),
        ]
    }
}
