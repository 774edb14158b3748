/// Opens a notice in the portal, and keeps that it was opened.
public struct OpenPortalNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Number of the notice.
    public var number: String

    /// A notice to read.
    public init(_ number: String) { self.number = number }

    /// What it touches: what is the institution's is found by who asks.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PortalLetter {
        let access = try PortalAccess(transaction)
        let notice = try access.notice(number)
        try NoticeReceipt.open(notice, access.institution, transaction)
        return try PortalLetter(notice, to: access.institution, transaction)
    }
}
