/// Changes the text of a change request. If that changes what somebody signed, the signature falls, and the answer says so.
public struct EditChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.proposeChange
    /// Which.
    public var number: String
    /// What to change.
    public var change: @Sendable (inout ChangeRequest) -> Void
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change. State, author and what was done stay as they are: they have steps of their own.
    public init(_ number: String, revision: Int? = nil, _ change: @escaping @Sendable (inout ChangeRequest) -> Void) {
        self.number = number
        self.revision = revision
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeEdit {
        try ChangeVoiding.around(number, in: transaction) { old in
            var edited = old
            change(&edited)
            var new = old
            new.revision = revision ?? old.revision
            new.release = edited.release
            new.changeKind = edited.changeKind
            new.title = edited.title
            new.description = edited.description
            new.changesFunction = edited.changesFunction
            new.functionReason = edited.functionReason
            new.impact = edited.impact
            new.assignee = edited.assignee
            new.dueOn = edited.dueOn
            try ChangeRules.check(new)
            if let release = new.release, release != old.release {
                guard try ChangeTarget.open(transaction.get(Release.self, release)).product == old.product else {
                    throw RegistryError.invalid([
                        FieldProblem("release", ja: "ほかの製品のリリースです。", en: "is a release of another product.")
                    ])
                }
            }
            return try transaction.update(new)
        }
    }
}
