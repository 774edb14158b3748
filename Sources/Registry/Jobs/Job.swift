public import Database

/// Work that is kept in the database until it is done, whatever happens to the server meanwhile.
///
/// A job is done at least once: a worker takes it with a lease, and when the lease ends without a sign of life, another takes it.
public struct Job: Record {
    /// What it is.
    public static let kind = SubjectKind.job
    /// Its columns. How far it is (`phase`, `done`, `total`, `worker`, `lease_until`) is no fact that is kept: it changes every second, and stands
    /// outside of the audit chain and the revision.
    public static let columns = [
        "kind", "lane", "state", "person", "channel", "title", "input", "attempts", "queued_at", "started_at", "ended_at", "cancel_asked", "result",
        "failure",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What it does.
    public let jobKind: JobKind
    /// Where it waits.
    public let lane: JobLane
    /// How far it is.
    public var state: JobState
    /// Handle of the person for whom it runs, with their rights.
    public let person: String
    /// How the person came.
    public let channel: String
    /// What people call it.
    public let title: String
    /// What it works on, JSON.
    public let input: String
    /// How often a worker began it.
    public var attempts: Int
    /// When it was queued, RFC 3339 UTC.
    public let queuedAt: String
    /// When a worker last began it.
    public var startedAt: String?
    /// When it ended.
    public var endedAt: String?
    /// Whether somebody wants it given up.
    public var isCancelAsked: Bool
    /// What came of it, JSON.
    public var result: String?
    /// Why it failed, JSON: `{"code","ja","en"}`.
    public var failure: String?

    /// What people call it.
    public var label: String { title }

    init(_ kind: JobKind, person: String, channel: String, title: String, input: String, queuedAt: String) {
        jobKind = kind
        lane = kind.lane
        state = .queued
        self.person = person
        self.channel = channel
        self.title = title
        self.input = input
        self.queuedAt = queuedAt
        attempts = 0
        isCancelAsked = false
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        jobKind = try row.word("kind")
        lane = try row.word("lane")
        state = try row.word("state")
        person = try row.text("person")
        channel = try row.text("channel")
        title = try row.text("title")
        input = try row.text("input")
        attempts = try row.int("attempts")
        queuedAt = try row.text("queued_at")
        startedAt = try row.optionalText("started_at")
        endedAt = try row.optionalText("ended_at")
        isCancelAsked = try row.flag("cancel_asked")
        result = try row.optionalText("result")
        failure = try row.optionalText("failure")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(jobKind.rawValue), .text(lane.rawValue), .text(state.rawValue), .text(person), .text(channel), .text(title), .text(input),
            .integer(attempts), .text(queuedAt), .text(startedAt), .text(endedAt), .flag(isCancelAsked), .text(result), .text(failure),
        ]
    }
}
