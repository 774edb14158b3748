import Database

/// A release that an item belongs to.
public struct ItemUse: Sendable, Hashable {
    /// The release.
    public let release: ReleaseReference
    /// How far the release is.
    public let state: ReleaseState
    /// What the item is used for in it.
    public let purpose: String?
    /// Whether it was only carried over from an earlier release.
    public let isInherited: Bool

    /// The releases that an item belongs to, of the products that the person may see, by product and newest first.
    static func of(_ kind: ReleaseItemKind, _ item: Int, _ reader: RegistryReader) throws -> [ItemUse] {
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        var uses: [ItemUse] = []
        try reader.connection.forEach(
            """
            SELECT p.id AS product, p.code, r.version, r.state, i.purpose, i.inherited FROM release_item i JOIN product_release r ON r.id = i.release_id
            JOIN product p ON p.id = r.product_id WHERE i.kind = ? AND i.item_id = ? ORDER BY p.code, r.id DESC
            """, [.text(kind.rawValue), .integer(item)]
        ) { row in
            if let visible, !visible.contains(try row.int("product")) { return }
            uses.append(
                ItemUse(
                    release: ReleaseReference(product: try row.text("code"), version: try row.text("version")), state: try row.word("state"),
                    purpose: try row.optionalText("purpose"), isInherited: try row.flag("inherited")))
        }
        return uses
    }
}
