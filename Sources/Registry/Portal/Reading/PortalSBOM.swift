public import SBOM

/// The SBOM of a release that a device of the institution runs, before it is written in the format that the institution wants.
public struct PortalSBOM: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .sbom
    /// What the audit chain calls it.
    public var restrictedLabel: String { reference.text }
    /// Of which release.
    public var reference: ReleaseReference

    /// The SBOM of a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// - Throws: ``RegistryError/notFound(_:_:)`` where no device of the institution runs the release, or it has no SBOM.
    public func answer(in reader: RegistryReader) throws -> SBOMDocument {
        _ = try PortalAccess(reader).release(reference)
        return try ReleaseDocument(reference).answer(in: reader)
    }
}
