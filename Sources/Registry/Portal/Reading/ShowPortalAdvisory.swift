/// One advisory that concerns the institution's devices.
public struct ShowPortalAdvisory: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Tracking id.
    public var number: String

    /// A question about one advisory.
    public init(_ number: String) { self.number = number }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` in the same words for one that is not out, that may not be shared, that concerns others, and that is nowhere.
    public func answer(in reader: RegistryReader) throws -> PortalAdvisory {
        guard let found = try PortalAccess(reader).advisories(number).first else { throw RegistryError.notFound(.advisory, number) }
        return found
    }
}
