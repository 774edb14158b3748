import Database

/// The change requests that belong to a release.
enum ReleaseChanges {
    /// Those that are for it, and those for which it was taken back into work. What merely touches it is not among them.
    static func of(_ release: Release, _ reader: RegistryReader) throws -> [ChangeRequest] {
        try reader.list(
            ChangeRequest.self,
            where: """
                release_id = ? OR (release_id IS NULL AND id IN
                    (SELECT from_id FROM link WHERE from_kind = ? AND role = ? AND to_kind = ? AND to_id = ?))
                """,
            [
                .integer(release.id), .text(SubjectKind.changeRequest.rawValue), .text(LinkRole.thaw.rawValue),
                .text(SubjectKind.release.rawValue), .integer(release.id),
            ])
    }
}
