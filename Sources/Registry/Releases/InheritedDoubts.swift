import Database

/// The items of a release that were carried over from an earlier one and whose grounds have changed since. All other inherited items stand as they are.
///
/// Grounds change where
/// - a change request for the release names the item as touched, or, for a document, adds to or changes the device's function or may do so;
/// - a document's version is obsolete, or a newer one in the same language is there;
/// - a supporting item or a hardware part is no longer used here, or its support or supply has ended.
///
/// Whoever puts the item to the release again has confirmed it.
struct InheritedDoubts {
    private var doubtful: Set<Key> = []

    private struct Key: Hashable {
        let kind: ReleaseItemKind
        let item: Int
    }

    init(about release: Release, _ reader: RegistryReader) throws {
        let inherited = try reader.list(ReleaseItem.self, where: "release_id = ? AND inherited = 1", [.integer(release.id)])
        if inherited.isEmpty { return }
        let touched = try Touched(by: ReleaseChanges.of(release, reader).filter { $0.state != .rejected && $0.state != .cancelled }, reader)
        let today = reader.day
        for entry in inherited where try Self.isDoubtful(entry, touched, today, reader) {
            doubtful.insert(Key(kind: entry.itemKind, item: entry.item))
        }
    }

    /// Whether a person must confirm an item.
    func contains(_ kind: ReleaseItemKind, _ item: Int) -> Bool { doubtful.contains(Key(kind: kind, item: item)) }

    private static func isDoubtful(_ entry: ReleaseItem, _ touched: Touched, _ today: String, _ reader: RegistryReader) throws -> Bool {
        if touched.contains(entry.itemKind.subject, entry.item) { return true }
        switch entry.itemKind {
        case .documentVersion:
            let version = try reader.get(DocumentVersion.self, entry.item)
            if touched.mayChangeFunction || version.state == .obsolete || touched.contains(.document, version.document) { return true }
            let newer = try reader.connection.number(
                "SELECT COUNT(*) FROM document_version WHERE document_id = ? AND language = ? AND id > ? AND state <> ?",
                [.integer(version.document), .text(version.language), .integer(version.id), .text(DocumentState.obsolete.rawValue)])
            return newer != 0
        case .supportingItem:
            let item = try reader.get(SupportingItem.self, entry.item)
            return item.archivedAt != nil || item.supportUntil.map { $0 < today } == true
        case .hardwarePart:
            let part = try reader.get(HardwarePart.self, entry.item)
            return part.archivedAt != nil || part.supplyUntil.map { $0 < today } == true
        }
    }
}

/// What the change requests for a release name as touched.
private struct Touched {
    private var things: Set<String> = []
    /// Whether one of them changes the device's function, or nobody has said yet that it does not.
    private(set) var mayChangeFunction = false

    init(by changes: [ChangeRequest], _ reader: RegistryReader) throws {
        for change in changes {
            if change.changesFunction != .no { mayChangeFunction = true }
            for link in try Link.from(.changeRequest, change.id, reader) where link.role == .impact {
                things.insert(Self.key(link.toKind, link.toID))
            }
        }
    }

    func contains(_ kind: SubjectKind, _ id: Int) -> Bool { things.contains(Self.key(kind, id)) }

    private static func key(_ kind: SubjectKind, _ id: Int) -> String { "\(kind.rawValue) \(id)" }
}
