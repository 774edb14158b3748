import Database
import Diagnostics

/// What a frozen release consists of stays what it was.
enum FrozenItem {
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` if a release that is no longer in work has the item.
    static func mustNotBe(_ kind: ReleaseItemKind, _ item: Int, _ label: String, _ reader: RegistryReader) throws {
        let row = try reader.connection.row(
            """
            SELECT p.code, r.version FROM release_item i JOIN product_release r ON r.id = i.release_id JOIN product p ON p.id = r.product_id
            WHERE i.kind = ? AND i.item_id = ? AND r.state <> ? ORDER BY r.id LIMIT 1
            """, [.text(kind.rawValue), .integer(item), .text(ReleaseState.inWork.rawValue)])
        guard let row else { return }
        let release = "\(try row.text("code"))@\(try row.text("version"))"
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "\(label) は凍結・出荷されたリリース \(release) の構成に含まれるため、内容を変更できません。新しい項目として登録してください。",
                en: "\(label) belongs to \(release), which is frozen or shipped, so what it is cannot be changed; register a new item instead."))
    }
}
