public import Database

extension Registry {
    /// Writes a backup of everything, as ``WriteBackup`` does, and keeps in the audit chain that it was taken.
    ///
    /// - Throws: ``BackupError``, ``RegistryError``, ``DatabaseError``.
    @discardableResult
    public func backUp(
        to path: String, as principal: Principal, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> BackupManifest {
        let manifest = try await ask(WriteBackup(to: path, progress: progress), as: principal)
        try await perform(NoteBackup(manifest: manifest), as: principal)
        return manifest
    }

    /// Makes an empty database into what a backup holds, and opens it.
    ///
    /// Backups go from SQLite to PostgreSQL and back: that is how a maker moves. That it was restored goes into the audit chain.
    ///
    /// - Parameters:
    ///   - path: the backup file.
    ///   - location: a database where nothing is yet.
    ///   - clock: the time, RFC 3339 UTC in whole seconds.
    ///   - progress: told how many rows are restored.
    /// - Throws: ``BackupError``, ``DatabaseError``; nothing is restored then.
    public static func restore(
        from path: String, into location: DatabaseLocation, clock: @escaping @Sendable () -> String,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> (registry: Registry, manifest: BackupManifest) {
        // Looked at before a database is made for it.
        _ = try BackupManifest(of: path)
        let database = try await location.open()
        do {
            let restorer = BackupRestorer(path: path, migrator: Schema.migrator)
            let manifest = try await restorer.restore(into: database, now: clock(), progress: progress)
            let registry = try await open(database, clock: clock)
            try await registry.perform(NoteRestore(manifest: manifest), as: .system)
            return (registry, manifest)
        } catch {
            await database.close()
            throw error
        }
    }
}

struct NoteBackup: UseCase {
    static let permission = Permission.manageDatabase
    let manifest: BackupManifest

    func perform(in transaction: RegistryTransaction) throws {
        try transaction.note(
            .registry, nil, "backup",
            [
                "sha256": .text(manifest.digest), "takenAt": .text(manifest.takenAt), "rows": .number(manifest.rows),
                "head": .text(manifest.auditHead.text),
            ])
    }
}

struct NoteRestore: UseCase {
    static let permission = Permission.manageDatabase
    let manifest: BackupManifest

    func perform(in transaction: RegistryTransaction) throws {
        try transaction.note(
            .registry, nil, "restore",
            [
                "sha256": .text(manifest.digest), "takenAt": .text(manifest.takenAt), "rows": .number(manifest.rows),
                "head": .text(manifest.auditHead.text),
            ])
    }
}
