import Database

/// Trends of problem reports (JIS T 2304 9.6): how many, where they come from, how long they stand.
public struct ProblemTrends: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What the rows are counted by.
    public enum Grouping: String, Sendable, CaseIterable {
        /// Month in which they were reported, `2026-11`, UTC.
        case month
        /// Code of the product.
        case product
        /// Cause; `""` where none is known yet.
        case cause
        /// Name of each component that they are linked to, through a finding too; one of several components counts for each.
        case component
    }

    /// A row of the table.
    public struct Row: Sendable, Hashable {
        /// The month, code, cause or name.
        public let group: String
        /// How many were reported.
        public let reported: Int
        /// How many of them are open.
        public let open: Int
        /// How many of them are closed.
        public let closed: Int
        /// Days that they stood, on average and rounded down to tenths: to their closing, or to now.
        public let meanAgeInDays: Double
        /// How many are safety-relevant.
        public let safetyRelevant: Int
    }

    /// What to count by.
    public var grouping: Grouping
    /// Only those of the product of this code.
    public var product: String?
    /// Only those reported on this day or after.
    public var from: String?
    /// Only those reported on this day or before.
    public var to: String?

    /// Trends by something.
    public init(by grouping: Grouping, product: String? = nil, from: String? = nil, to: String? = nil) {
        self.grouping = grouping
        self.product = product
        self.from = from
        self.to = to
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// By group: months in their order, all else by how many, most first.
    public func answer(in reader: RegistryReader) throws -> [Row] {
        var check = FieldCheck()
        check.day("from", from)
        check.day("to", to)
        check.order("from", from, to)
        try check.finish()
        var list = ProductList()
        try list.restrict(to: product, reader)
        if let from { list.add("opened_at >= ?", [.text(from)]) }
        // Every time of a day sorts before the day with a tilde behind it.
        if let to { list.add("opened_at <= ?", [.text(to + "~")]) }
        let problems = try reader.list(ProblemReport.self, where: list.condition, list.arguments)
        let groups = try groups(of: problems, reader)
        var gathered: [String: [ProblemReport]] = [:]
        for problem in problems { for group in groups(problem) { gathered[group, default: []].append(problem) } }
        let rows = try gathered.map { try Self.row($0.key, $0.value, now: reader.now) }
        return rows.sorted { first, second in
            if grouping == .month || first.reported == second.reported { return first.group < second.group }
            return first.reported > second.reported
        }
    }

    private func groups(of problems: [ProblemReport], _ reader: RegistryReader) throws -> (ProblemReport) -> [String] {
        switch grouping {
        case .month: return { [String($0.openedAt.prefix(7))] }
        case .cause: return { [$0.cause?.rawValue ?? ""] }
        case .product:
            var codes: [Int: String] = [:]
            for id in Set(problems.map(\.product)) { codes[id] = try reader.get(Product.self, id).code }
            return { [codes[$0.product] ?? ""] }
        case .component:
            let components = try ProblemComponents.names(reader)
            return { components[$0.id, default: []].sorted() }
        }
    }

    private static func row(_ group: String, _ problems: [ProblemReport], now: String) throws -> Row {
        let closed = problems.count { $0.state == .closed }
        let days = try problems.map { try Moment.days(from: $0.openedAt, to: $0.closedAt ?? now) }
        let mean = days.reduce(0, +) / Double(problems.count)
        return Row(
            group: group, reported: problems.count, open: problems.count - closed, closed: closed, meanAgeInDays: (mean * 10).rounded(.down) / 10,
            safetyRelevant: problems.count { $0.safetyRelevance == .yes })
    }
}
