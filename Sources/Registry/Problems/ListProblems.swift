import Database

/// Problem reports that the person may see, newest first, a page at a time.
public struct ListProblems: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only those of the product of this code.
    public var product: String?
    /// Only those in these states.
    public var states: Set<ProblemState>?
    /// Only those before this one in the list, by number in the register, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A page of problem reports.
    public init(product: String? = nil, states: Set<ProblemState>? = nil, before: Int? = nil, limit: Int = 100) {
        self.product = product
        self.states = states
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: ProblemReport) { before = last.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [ProblemReport] {
        var list = ProductList(before: before)
        try list.restrict(to: product, reader)
        if let states { list.restrict("state", to: states.map(\.rawValue)) }
        return try reader.list(ProblemReport.self, where: list.condition, list.arguments, order: "id DESC", limit: max(1, limit))
    }
}
