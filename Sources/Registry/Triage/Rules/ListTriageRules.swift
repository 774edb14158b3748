import Database

/// All rules over the portfolio, by name: for whoever judges, and for whoever agrees to what others judged.
public struct ListTriageRules: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.reviewAnalyses

    /// A rule with its people.
    public struct Entry: Sendable {
        /// The rule.
        public let rule: StoredRule
        /// Who answers for it.
        public let owner: String
        /// Who reviewed it.
        public let reviewer: String?
        /// For how many findings it answers.
        public let findings: Int
        /// Whether its last day has passed.
        public let isOver: Bool
    }

    /// A list of all.
    public init() {}

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        try reader.list(StoredRule.self, order: "name").map { rule in
            Entry(
                rule: rule, owner: try reader.get(Person.self, rule.owner).handle,
                reviewer: try rule.reviewer.map { try reader.get(Person.self, $0).handle },
                findings: try reader.connection.number("SELECT COUNT(*) FROM finding WHERE rule_id = ?", [.integer(rule.id)]) ?? 0,
                isOver: rule.expiresOn < reader.day)
        }
    }
}
