import Database

/// Opens a change request, as a draft.
public struct OpenChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.proposeChange
    /// Code of the product.
    public var product: String
    /// Why something is changed.
    public var kind: ChangeKind
    /// What it is about, in a line.
    public var title: String
    /// What shall be changed, and why.
    public var description: String
    /// Version of the release that shall have it.
    public var release: String?
    /// When it shall be done.
    public var dueOn: String?
    /// Handle of the person who shall carry it out.
    public var assignee: String?
    /// Why there is this change: findings, problem reports.
    public var causes: [LinkTarget]

    /// A new change request.
    public init(
        _ product: String, _ kind: ChangeKind, title: String, description: String, release: String? = nil, dueOn: String? = nil,
        assignee: String? = nil, causes: [LinkTarget] = []
    ) {
        self.product = product
        self.kind = kind
        self.title = title
        self.description = description
        self.release = release
        self.dueOn = dueOn
        self.assignee = assignee
        self.causes = causes
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let owner = try transaction.product(product)
        var change = ChangeRequest(
            number: "", product: owner.id, author: try transaction.actor().id, openedAt: transaction.now, kind: kind, title: title,
            description: description)
        change.release = try release.map { try ChangeTarget.open(transaction.release(ReleaseReference(product: product, version: $0))).id }
        change.dueOn = dueOn
        change.assignee = try assignee.map { try transaction.named(Person.self, "handle", $0).id }
        try ChangeRules.check(change)
        let targets = try causes.map { ($0.kind, try $0.resolve(in: transaction)) }
        change.number = try Series.label("CR", in: transaction)
        change = try transaction.insert(change)
        for (kind, id) in targets { try transaction.insert(Link(.changeRequest, change.id, .cause, kind, id)) }
        return change
    }
}
