import Database

/// How far a running job is.
public struct JobProgress: Sendable, Hashable {
    /// What it does just now, a word of the program: `reading`, `matching`.
    public var phase: String?
    /// So much is done.
    public var done: Int
    /// Of so much; 0 where nobody knows.
    public var total: Int

    /// A state.
    public init(phase: String? = nil, done: Int = 0, total: Int = 0) {
        self.phase = phase
        self.done = done
        self.total = total
    }

    static func of(_ job: Int, _ reader: RegistryReader) throws -> JobProgress {
        guard let row = try reader.connection.row("SELECT phase, done, total FROM job WHERE id = ?", [.integer(job)]) else { return JobProgress() }
        return JobProgress(phase: try row.optionalText("phase"), done: try row.int("done"), total: try row.int("total"))
    }
}
