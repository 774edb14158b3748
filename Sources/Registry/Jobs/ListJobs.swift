import Database

/// Jobs, newest first: one's own, or for whoever manages the database or the catalogue everybody's.
public struct ListJobs: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// In which states; nil for all.
    public var states: Set<JobState>?
    /// Only those of a smaller number.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A list.
    public init(states: Set<JobState>? = nil, before: Int? = nil, limit: Int = 100) {
        self.states = states
        self.before = before
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: ShowJob.Answer) { before = last.job.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [ShowJob.Answer] {
        var conditions = ["id < ?"]
        var arguments: [SQLValue] = [.integer(before ?? .max)]
        if !ShowJob.seesAll(reader) {
            conditions.append("person = ?")
            arguments.append(.text(reader.principal.handle))
        }
        if let states {
            conditions.append("state IN (\(states.isEmpty ? "NULL" : states.map { _ in "?" }.joined(separator: ", ")))")
            arguments += states.map(\.rawValue).sorted().map { .text($0) }
        }
        return try reader.list(Job.self, where: conditions.joined(separator: " AND "), arguments, order: "id DESC", limit: max(1, limit))
            .map { ShowJob.Answer(job: $0, progress: try JobProgress.of($0.id, reader)) }
    }
}
