import Database

/// The baselines of a release, newest first.
public struct ListBaselines: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A baseline as a list shows it.
    public struct Entry: Sendable {
        /// The baseline.
        public let baseline: Baseline
        /// Name of who froze it.
        public let person: String
        /// The signatures under it.
        public let signatures: [Signature]
    }

    /// Which release.
    public var reference: ReleaseReference

    /// A list of all baselines of a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] { try Self.entries(of: reader.release(reference), reader) }

    static func entries(of release: Release, _ reader: RegistryReader) throws -> [Entry] {
        try reader.list(Baseline.self, where: "release_id = ?", [.integer(release.id)], order: "number DESC").map { baseline in
            Entry(
                baseline: baseline, person: try reader.get(Person.self, baseline.person).name,
                signatures: try Signing.all(.baseline, baseline.id, reader))
        }
    }
}
