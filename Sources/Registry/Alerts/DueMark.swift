import Database

/// What it is remembered by that somebody was told of a last day.
struct DueMark: Hashable, Sendable {
    /// How near it is.
    enum Stage: String, Sendable { case soon, tomorrow, late }

    /// Number of the case.
    let subject: Int
    let rule: String
    /// The last day, as text.
    let day: String
    let stage: String

    init(subject: Int, rule: String, day: String, stage: Stage) {
        self.subject = subject
        self.rule = rule
        self.day = day
        self.stage = stage.rawValue
    }

    init(row: SQLRow) throws {
        subject = try row.int("case_id")
        rule = try row.text("rule")
        day = try row.text("due")
        stage = try row.text("stage")
    }
}
