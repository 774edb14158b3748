import Database

/// Reports a problem.
public struct ReportProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.reportProblem
    /// Code of the product.
    public var product: String
    /// What it is about.
    public var kind: ProblemKind
    /// How bad it is.
    public var severity: ProblemSeverity
    /// Who or what brought it to light.
    public var origin: ProblemOrigin
    /// What it is, in a line.
    public var title: String
    /// What happened, on which devices and accessories.
    public var description: String
    /// Version of the release in which it was seen.
    public var release: String?
    /// What it is about in the register: findings, components.
    public var about: [LinkTarget]

    /// A new problem report.
    public init(
        _ product: String, _ kind: ProblemKind, _ severity: ProblemSeverity, from origin: ProblemOrigin, title: String, description: String,
        release: String? = nil, about: [LinkTarget] = []
    ) {
        self.product = product
        self.kind = kind
        self.severity = severity
        self.origin = origin
        self.title = title
        self.description = description
        self.release = release
        self.about = about
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        let owner = try transaction.product(product)
        var problem = ProblemReport(
            number: "", product: owner.id, author: try transaction.actor().id, openedAt: transaction.now, kind: kind, severity: severity,
            origin: origin, title: title, description: description)
        problem.release = try release.map { try transaction.release(ReleaseReference(product: product, version: $0)).id }
        try ProblemRules.check(problem)
        let targets = try about.map { ($0.kind, try $0.resolve(in: transaction)) }
        problem.number = try Series.label("PR", in: transaction)
        problem = try transaction.insert(problem)
        for (kind, id) in targets { try transaction.insert(Link(.problemReport, problem.id, .cause, kind, id)) }
        return problem
    }
}
