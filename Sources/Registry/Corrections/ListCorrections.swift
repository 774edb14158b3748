import Database

/// All rules, active ones first, each kind as they were made.
public struct ListCorrections: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Only behind this rule, for the next page.
    public var after: Correction?
    /// Most rules.
    public var limit: Int

    /// A page of the rules.
    public init(after: Correction? = nil, limit: Int = 1000) {
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Correction) { after = last }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Correction] {
        let place: [SQLValue] = after.map { [$0.state, .integer($0.id)] } ?? []
        return try reader.list(
            Correction.self, where: after == nil ? "1 = 1" : "(state, id) > (?, ?)", place, order: "state, id", limit: max(1, limit))
    }
}
