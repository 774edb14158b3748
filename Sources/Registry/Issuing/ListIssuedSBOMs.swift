/// All SBOMs ever issued of a release, newest first: also those that were superseded.
public struct ListIssuedSBOMs: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Of which release.
    public var reference: ReleaseReference

    /// A list of what was issued of a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [HeldSBOM] { try HeldSBOMs.of(reader.release(reference), reader) }
}
