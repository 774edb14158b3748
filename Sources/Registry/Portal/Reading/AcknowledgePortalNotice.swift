/// Acknowledges a notice in the person's name, for the institution as which they read.
public struct AcknowledgePortalNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Number of the notice.
    public var number: String

    /// An acknowledgement.
    public init(_ number: String) { self.number = number }

    /// What it touches: what is the institution's is found by who asks.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; what was acknowledged already stays so.
    public func perform(in transaction: RegistryTransaction) throws -> PortalLetter {
        let access = try PortalAccess(transaction)
        let notice = try access.notice(number)
        let person = try transaction.actor()
        try NoticeReceipt.acknowledge(notice, access.institution, by: person.name, note: "portal: \(person.handle)", transaction)
        return try PortalLetter(notice, to: access.institution, transaction)
    }
}
