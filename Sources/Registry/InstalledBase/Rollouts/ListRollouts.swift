import Database

/// Roll-outs of the products that the person may see, with how far they are.
public struct ListRollouts: Query {
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

    /// A list of plans.
    public init(withClosed: Bool = false) { self.withClosed = withClosed }

    /// Answers it, by code.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let visible = try Authorisation.visibleProducts(reader, Self.permission).map(Set.init)
        var counts: [Int: [RolloutState: Int]] = [:]
        try reader.connection.forEach("SELECT rollout_id, state, COUNT(*) AS count FROM rollout_step GROUP BY rollout_id, state", []) { row in
            counts[try row.int("rollout_id"), default: [:]][try row.word("state")] = try row.int("count")
        }
        let plans = try reader.list(Rollout.self, where: withClosed ? "1 = 1" : "closed_at IS NULL", order: "code")
        return try plans.compactMap { plan in
            let release = try reader.get(Release.self, plan.release)
            guard visible?.contains(release.product) != false else { return nil }
            return Entry(rollout: plan, release: try reader.reference(release), counts: counts[plan.id] ?? [:])
        }
    }
}
