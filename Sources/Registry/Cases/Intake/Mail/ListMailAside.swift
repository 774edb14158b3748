import Database
public import Diagnostics
import MIME

/// Mails that were put aside, the newest first, for those who take outside reports.
public struct ListMailAside: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// One of them.
    public struct Entry: Sendable, Hashable {
        /// Its number.
        public let id: Int
        /// When it came.
        public let at: String
        /// Who it says it is from.
        public let sender: String?
        /// Its subject.
        public let subject: String
        /// Why: a word of the list of reasons, or the code of an error.
        public let why: String
        /// The same for people.
        public let reason: Wording
    }

    /// Only those before this number.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A question.
    public init(before: Int? = nil, limit: Int = 100) {
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it. Who is not among those who take reports sees none.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        guard try MailAside.mayRead(reader) else { return [] }
        let place = before.map { " AND id < \($0)" } ?? ""
        return try reader.connection.rows(
            "SELECT id, at, sender, subject, aside FROM received_mail WHERE case_id IS NULL\(place) ORDER BY id DESC LIMIT \(max(1, limit))"
        ).map { row in
            let why = try row.optionalText("aside") ?? ""
            return Entry(
                id: try row.int("id"), at: try row.text("at"), sender: try row.optionalText("sender"), subject: try row.text("subject"), why: why,
                reason: AutomaticMail(rawValue: why)?.wording ?? Wording(ja: "読めないメール(\(why))", en: "cannot be read (\(why))"))
        }
    }
}
