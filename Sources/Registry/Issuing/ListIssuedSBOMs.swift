import Database

/// All SBOMs ever issued of a release, newest first: also those that were superseded.
public struct ListIssuedSBOMs: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Of which release.
    public var reference: ReleaseReference
    /// Only those issued before this number, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A page of what was issued of a release.
    public init(_ reference: ReleaseReference, before: Int? = nil, limit: Int = 1000) {
        self.reference = reference
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: HeldSBOM) { before = last.issued.number }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [HeldSBOM] {
        var helds = HeldSBOMs(reader)
        return try reader.list(
            IssuedSBOM.self, where: "release_id = ? AND number < ?", [.integer(reader.release(reference).id), .integer(before ?? .max)],
            order: "number DESC", limit: max(1, limit)
        ).map { try helds.held($0) }
    }
}
