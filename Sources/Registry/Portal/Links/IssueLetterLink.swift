import Database

/// Makes a link with which an institution reads and acknowledges one notice without an account. The secret is shown once, to be put into the letter.
public struct IssueLetterLink: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// The longest a link can be good.
    public static let longestDays = 180
    /// Number of the notice.
    public var number: String
    /// Code of the institution.
    public var institution: String
    /// How many days it is good.
    public var days: Int
    private let token: SecretToken

    /// A link whose secret the caller has made.
    public init(_ token: SecretToken, _ number: String, to institution: String, days: Int = 60) {
        self.token = token
        self.number = number
        self.institution = institution
        self.days = days
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it. Links of the same notice to the institution that were issued before stay good until they expire or are taken back.
    public func perform(in transaction: RegistryTransaction) throws -> LetterLink {
        var check = FieldCheck()
        check.demand(
            (1...Self.longestDays).contains(days), "days", ja: "1から\(Self.longestDays)までの数です。", en: "is a number from 1 to \(Self.longestDays).")
        try check.finish()
        _ = try transaction.notice(number)
        let institution = try transaction.institution(institution)
        let notice = try transaction.portalNotice(number, institution)
        return try transaction.insert(
            LetterLink(
                notice: notice.id, institution: institution.id, digest: token.digest, person: try transaction.ownID(), issuedAt: transaction.now,
                expiresAt: try Moment.later(transaction.now, minutes: days * 1440)))
    }
}
