import Database

/// Roll-outs of the products that the person may see, with how far they are.
public struct ListRollouts: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// A plan.
    public struct Entry: Sendable {
        /// The plan.
        public let rollout: Rollout
        /// Its release.
        public let release: ReleaseReference
        /// How many devices are in each state.
        public let counts: [RolloutState: Int]
    }

    /// Also those that were closed.
    public var withClosed: Bool

    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of plans.
    public init(withClosed: Bool = false, after: String? = nil, limit: Int = 100) {
        self.withClosed = withClosed
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.rollout.code }

    /// Answers it, by code.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var filter = ListFilter(after: after, search: nil, columns: [])
        if !withClosed { filter.demand("closed_at IS NULL") }
        if let visible = try Authorisation.visibleProducts(reader, Self.permission) {
            let products = visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")
            filter.demand("release_id IN (SELECT id FROM product_release WHERE product_id IN (\(products)))")
        }
        let plans = try reader.list(Rollout.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
        var counts: [Int: [RolloutState: Int]] = [:]
        try Portions.forEach(plans.map(\.id)) { some in
            try reader.connection.forEach(
                """
                SELECT rollout_id, state, COUNT(*) AS count FROM rollout_step WHERE rollout_id IN (\(Portions.marks)) GROUP BY rollout_id, state
                """, some
            ) { counts[try $0.int("rollout_id"), default: [:]][try $0.word("state")] = try $0.int("count") }
        }
        return try plans.map { plan in
            Entry(rollout: plan, release: try reader.reference(try reader.get(Release.self, plan.release)), counts: counts[plan.id] ?? [:])
        }
    }
}
