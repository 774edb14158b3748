import Database

/// One job: one's own, or as whoever manages the database or the catalogue anybody's.
public struct ShowJob: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A job and how far it is.
    public struct Answer: Sendable {
        /// The job.
        public let job: Job
        /// How far it is.
        public let progress: JobProgress

        /// Takes the parts as they are.
        public init(job: Job, progress: JobProgress) {
            self.job = job
            self.progress = progress
        }
    }

    /// Which.
    public let id: Int

    /// A question for a job.
    public init(_ id: Int) { self.id = id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        Answer(job: try Self.find(id, reader), progress: try JobProgress.of(id, reader))
    }

    /// The job; somebody else's is not there for those who may not see it.
    static func find(_ id: Int, _ reader: RegistryReader) throws -> Job {
        guard let job = try reader.find(Job.self, "id", .integer(id)), job.person == reader.principal.handle || seesAll(reader) else {
            throw RegistryError.notFound(.job, "#\(id)")
        }
        return job
    }

    static func seesAll(_ reader: RegistryReader) -> Bool {
        [Permission.manageDatabase, .manageCatalogue].contains { (try? Authorisation.check($0, .everything, reader)) != nil }
    }
}
