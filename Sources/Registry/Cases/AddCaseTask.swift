import Database

/// Gives somebody who takes part in a case something to do.
public struct AddCaseTask: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// What is to be done.
    public var title: String
    /// Handle of who does it; a participant.
    public var assignee: String?
    /// By which day.
    public var dueOn: String?

    /// A task.
    public init(_ number: String, _ title: String, assignee: String? = nil, dueOn: String? = nil) {
        self.number = number
        self.title = title
        self.assignee = assignee
        self.dueOn = dueOn
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// The number of the task.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        var check = FieldCheck()
        check.text("title", title)
        check.day("due-on", dueOn)
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        var person: Int?
        if let assignee {
            let found = try transaction.named(Person.self, "handle", assignee)
            // A task must not be a way to learn of a case.
            guard try CaseParticipants.present(subject, transaction).contains(found.id) else {
                throw RegistryError.invalid([FieldProblem("assignee", ja: "案件の参加者ではありません。", en: "does not take part in the case.")])
            }
            person = found.id
        }
        let id = try transaction.connection.insertedID(
            "INSERT INTO case_task (case_id, title, assignee_id, due_on) VALUES (?, ?, ?, ?)",
            [.integer(subject.id), .text(title), .integer(person), .text(dueOn)])
        try transaction.note(
            .psirtCase, subject.id, subject.number, ["task": .text(title), "assignee": .text(assignee), "dueOn": .text(dueOn)])
        return id
    }
}
