/// All SBOMs ever issued of a release, newest first: also those that were superseded.
public struct ListIssuedSBOMs: Query {
    public static let permission = Permission.read
    /// Of which release.
    public var reference: ReleaseReference

    /// A list of what was issued of a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    public func answer(in reader: RegistryReader) throws -> [HeldSBOM] { try HeldSBOMs.of(reader.release(reference), reader) }
}
