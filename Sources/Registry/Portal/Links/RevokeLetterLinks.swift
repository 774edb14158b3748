import Database

/// Takes back all links of a notice to an institution, with the reason: one was sent to the wrong address, say.
public struct RevokeLetterLinks: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the notice.
    public var number: String
    /// Code of the institution.
    public var institution: String

    /// The end of links.
    public init(_ number: String, to institution: String) {
        self.number = number
        self.institution = institution
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it.
    ///
    /// - Returns: how many were good until now.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        try transaction.mustHaveReason()
        let notice = try transaction.notice(number)
        let institution = try transaction.institution(institution)
        let good = try transaction.list(
            LetterLink.self, where: "notice_id = ? AND institution_id = ? AND revoked_at IS NULL", [.integer(notice.id), .integer(institution.id)]
        ).filter { $0.isGood(at: transaction.now) }
        for var link in good {
            link.revokedAt = transaction.now
            try transaction.update(link)
        }
        return good.count
    }
}
