import Database
public import PSIRT

/// A case with its people, what it is about, what was said, and what is to be done.
public struct ShowCase: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The case.
        public let subject: PSIRTCase
        /// Handles of those who take part.
        public let participants: [String]
        /// Handle of who answers for it.
        public let owner: String?
        /// What it is about.
        public let about: [About]
        /// What was said, as far as it is for the person.
        public let messages: [Message]
        /// What is to be done; only for those who take part.
        public let tasks: [Task]
        /// Answers about misuse.
        public let misuse: MisuseAnswers
        /// The steps that may follow.
        public let following: [CaseStep]
    }

    /// Something that a case is about.
    public struct About: Sendable, Hashable {
        /// What kind of thing.
        public let kind: SubjectKind
        /// Its number in the register.
        public let id: Int
        /// What people call it.
        public let label: String
        /// Words for people.
        public let note: String?
    }

    /// A message of the conversation.
    public struct Message: Sendable, Hashable {
        /// Who said it.
        public let author: String
        /// When.
        public let at: String
        /// For whom.
        public let audience: Audience
        /// What.
        public let body: String
        /// Name of a file that goes with it.
        public let file: String?
        /// The file's SHA-256.
        public let digest: String?
    }

    /// Something to do.
    public struct Task: Sendable, Hashable {
        /// Its number.
        public let id: Int
        /// What.
        public let title: String
        /// Handle of who does it.
        public let assignee: String?
        /// By which day.
        public let dueOn: String?
        /// When it was done.
        public let doneAt: String?
    }

    /// The case.
    public var number: String

    /// A question about one case.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let subject = try reader.psirtCase(number)
        func handle(_ person: Int) throws -> String { try reader.get(Person.self, person).handle }
        let key: [SQLValue] = [.integer(subject.id)]
        let present = try CaseParticipants.present(subject, reader)
        let takesPart = try reader.principal == .system || present.contains(reader.ownID())
        let messages = try reader.connection.rows(
            """
            SELECT m.*, e.id AS mail_id, e.sender AS mail_sender FROM case_message m LEFT JOIN received_mail_message b ON b.message_id = m.id
            LEFT JOIN received_mail e ON e.id = b.mail_id WHERE m.case_id = ? ORDER BY m.id
            """, key
        ).map { row in
            // What came by mail was said by who the mail says it is from, and nobody has verified that.
            let sender = try row.optionalInt("mail_id") == nil ? nil : "\(row.optionalText("mail_sender") ?? "?") (mail)"
            return Message(
                author: try sender ?? handle(row.int("author_id")), at: try row.text("at"), audience: try row.word("audience"),
                body: try row.text("body"),
                file: try row.optionalText("file"), digest: try row.optionalText("digest"))
        }
        let tasks = try reader.connection.rows("SELECT * FROM case_task WHERE case_id = ? ORDER BY id", key).map { row in
            Task(
                id: try row.int("id"), title: try row.text("title"), assignee: try row.optionalInt("assignee_id").map(handle),
                dueOn: try row.optionalText("due_on"), doneAt: try row.optionalText("done_at"))
        }
        return Answer(
            subject: takesPart ? subject : subject.forOthers, participants: try present.map(handle), owner: try subject.owner.map(handle),
            about: try CaseLinks.shown(subject, reader),
            messages: messages.filter { takesPart || $0.audience > .participants }, tasks: takesPart ? tasks : [],
            misuse: try subject.misuse(in: reader),
            following: subject.step.following)
    }
}
