import Database
import JSONStream

/// Queues the taking in of an SBOM whose bytes lie in the server's spool folder.
public struct QueueSBOM: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.importSBOM

    /// What came.
    public var intake: SBOMIntake

    /// An SBOM that came.
    public init(_ intake: SBOMIntake) { self.intake = intake }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try intake.release.map(reader.scope) ?? .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Job {
        try CheckSBOMIntake.check(intake, transaction)
        return try transaction.insert(
            Job(
                .takeSBOM, person: transaction.principal.handle, channel: transaction.principal.channel,
                title: intake.release.map { "\(intake.file) → \($0.text)" } ?? intake.file, input: intake.text, queuedAt: transaction.now))
    }
}

/// Whether an SBOM would be taken at all, asked before its bytes are read: nobody sends 200 MB to learn that the release is frozen.
public struct CheckSBOMIntake: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.importSBOM

    /// What is to come.
    public var intake: SBOMIntake

    /// An SBOM that is to come.
    public init(_ intake: SBOMIntake) { self.intake = intake }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try intake.release.map(reader.scope) ?? .everything }

    /// Answers it by not throwing.
    public func answer(in reader: RegistryReader) throws { try Self.check(intake, reader) }

    static func check(_ intake: SBOMIntake, _ reader: RegistryReader) throws {
        var check = FieldCheck()
        check.text("file", intake.file)
        check.demand(
            intake.release != nil || intake.supplier != nil, "release", ja: "リリースかサプライヤーを指定してください。", en: "name a release or a supplier.")
        try check.finish()
        if let release = intake.release { try ReleaseGuard.mustBeInWork(try reader.release(release)) }
        if let supplier = intake.supplier { _ = try reader.named(Supplier.self, "code", supplier) }
    }
}
