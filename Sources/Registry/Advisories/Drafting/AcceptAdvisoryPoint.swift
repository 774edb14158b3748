import Database

/// Accepts an open point of a draft as it is, with the reason.
public struct AcceptAdvisoryPoint: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String
    /// The point's key.
    public var point: String

    /// An acceptance.
    public init(_ number: String, _ point: String) {
        self.number = number
        self.point = point
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let reason = try transaction.mustHaveReason()
        let (advisory, version) = try transaction.advisoryInWork(number, [.draft])
        let points = try AdvisoryContent(advisory, version, at: transaction.now, transaction).openPoints
        guard points.contains(where: { $0.key == point && $0.isAcceptable }) else { throw AdvisoryError.notAcceptable(point) }
        try transaction.connection.execute(
            "INSERT INTO advisory_acceptance (version_id, point, person_id, accepted_at, reason) VALUES (?, ?, ?, ?, ?)",
            [.integer(version.id), .text(point), .integer(try transaction.ownID()), .text(transaction.now), .text(reason)])
        try transaction.note(version, ["accepted": .text(point), "why": .text(reason)])
        return version
    }
}
