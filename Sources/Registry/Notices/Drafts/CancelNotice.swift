/// Gives up a draft, with the reason.
public struct CancelNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the notice.
    public var number: String

    /// An end of a draft.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Notice {
        try transaction.mustHaveReason()
        var notice = try transaction.notice(number)
        try notice.mustBeDraft()
        notice.state = .cancelled
        return try transaction.update(notice)
    }
}
