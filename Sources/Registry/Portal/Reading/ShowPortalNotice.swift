/// A notice as it is, without keeping that it was opened: for a page that is shown once more.
public struct ShowPortalNotice: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Number of the notice.
    public var number: String

    /// A question about one notice.
    public init(_ number: String) { self.number = number }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a notice that no letter of went to the institution.
    public func answer(in reader: RegistryReader) throws -> PortalLetter {
        let access = try PortalAccess(reader)
        return try PortalLetter(try access.notice(number), to: access.institution, reader)
    }
}
