public import Database

/// That something belongs to a release: one configuration item of it beside its SBOM.
public struct ReleaseItem: Record {
    /// What it is.
    public static let kind = SubjectKind.releaseItem
    /// Its columns.
    public static let columns = ["release_id", "kind", "item_id", "purpose", "inherited"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which release.
    public var release: Int
    /// What the item is.
    public var itemKind: ReleaseItemKind
    /// Number of the item in the table of its kind.
    public var item: Int
    /// What it is used for in this release: 「ビルド」「単体試験」.
    public var purpose: String?
    /// Whether it was carried over from the release that this one was cloned from, and nobody has confirmed it since.
    public var isInherited: Bool

    /// What people call it.
    public var label: String { "\(itemKind.rawValue) #\(item)" }

    /// An item of a release.
    public init(release: Int, kind: ReleaseItemKind, item: Int, purpose: String? = nil) {
        self.release = release
        itemKind = kind
        self.item = item
        self.purpose = purpose
        isInherited = false
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        release = try row.int("release_id")
        itemKind = try row.word("kind")
        item = try row.int("item_id")
        purpose = try row.optionalText("purpose")
        isInherited = try row.flag("inherited")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(release), .text(itemKind.rawValue), .integer(item), .text(purpose), .flag(isInherited)] }
}
