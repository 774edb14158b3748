import Database

/// The links of a notice that are good now, by institution; the secrets nobody can show again.
public struct ListLetterLinks: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// A link and whom it is for.
    public struct Entry: Sendable {
        /// The link.
        public let link: LetterLink
        /// Code of the institution.
        public let institution: String
    }

    /// Number of the notice.
    public var number: String

    /// A question about one notice.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let notice = try reader.notice(number)
        return try reader.list(LetterLink.self, where: "notice_id = ? AND revoked_at IS NULL", [.integer(notice.id)])
            .filter { $0.isGood(at: reader.now) }
            .map { Entry(link: $0, institution: try reader.get(Institution.self, $0.institution).code) }
            .sorted { ($0.institution, $0.link.id) < ($1.institution, $1.link.id) }
    }
}
