/// Sends a version back to its writers, from review or after an approval that no longer counts.
public struct ReturnAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String

    /// A return.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it, with the reason.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        try transaction.mustHaveReason()
        var (_, version) = try transaction.advisoryInWork(number, [.inReview, .approved])
        version.returnToDraft()
        return try transaction.update(version)
    }
}

extension StoredAdvisoryVersion {
    /// Back to its writers: what was submitted and approved counts no more; the signatures stay on record.
    mutating func returnToDraft() {
        state = .draft
        (submittedAt, digest, facts, approver, approvedAt) = (nil, nil, nil, nil, nil)
    }
}
