/// One release.
public struct GetRelease: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Which.
    public var reference: ReleaseReference

    /// A question for a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Release { try reader.release(reference) }
}
