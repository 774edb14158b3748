import Database

/// Putting items to releases and taking them away: one way for all kinds.
enum ReleaseItems {
    /// Puts an item to a release in work. One that is there already gets the new purpose, and counts as confirmed.
    static func attach(
        _ kind: ReleaseItemKind, _ item: Int, to reference: ReleaseReference, purpose: String?, _ transaction: RegistryTransaction
    ) throws -> ReleaseItem {
        var check = FieldCheck()
        check.optional("purpose", purpose, limit: 1000)
        try check.finish()
        let release = try transaction.release(reference)
        try ReleaseGuard.mustBeInWork(release)
        if var present = try find(kind, item, release.id, transaction) {
            present.purpose = purpose ?? present.purpose
            present.isInherited = false
            return try transaction.update(present)
        }
        return try transaction.insert(ReleaseItem(release: release.id, kind: kind, item: item, purpose: purpose))
    }

    /// Takes an item from a release in work.
    static func detach(
        _ kind: ReleaseItemKind, _ item: Int, _ label: String, from reference: ReleaseReference, _ transaction: RegistryTransaction
    ) throws {
        let release = try transaction.release(reference)
        try ReleaseGuard.mustBeInWork(release)
        guard let present = try find(kind, item, release.id, transaction) else {
            throw RegistryError.notFound(.releaseItem, "\(reference.text): \(label)")
        }
        try transaction.remove(present)
    }

    /// What a release has of a kind.
    static func list(_ kind: ReleaseItemKind, of release: Int, _ reader: RegistryReader) throws -> [ReleaseItem] {
        try reader.list(ReleaseItem.self, where: "release_id = ? AND kind = ?", [.integer(release), .text(kind.rawValue)])
    }

    private static func find(_ kind: ReleaseItemKind, _ item: Int, _ release: Int, _ reader: RegistryReader) throws -> ReleaseItem? {
        try reader.list(
            ReleaseItem.self, where: "release_id = ? AND kind = ? AND item_id = ?", [.integer(release), .text(kind.rawValue), .integer(item)]
        ).first
    }
}
