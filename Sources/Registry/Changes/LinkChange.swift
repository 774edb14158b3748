import Database

/// Links a change request to what it touches or comes from. That is part of what is approved: an approval given before falls.
public struct LinkChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.proposeChange
    /// Which change request.
    public var number: String
    /// How it relates to the other.
    public var role: LinkRole
    /// The other.
    public var target: LinkTarget
    /// Words for people.
    public var note: String?

    /// A link from a change request.
    public init(_ number: String, _ role: LinkRole, _ target: LinkTarget, note: String? = nil) {
        self.number = number
        self.role = role
        self.target = target
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeEdit {
        var check = FieldCheck()
        check.optional("note", note)
        check.demand(
            LinkRole.settable.contains(role) && role != .solution, "role", ja: "影響・原因・関連のどれかです。", en: "is one of impact, cause, related.")
        try check.finish()
        return try ChangeVoiding.around(number, in: transaction) { change in
            try transaction.insert(Link(.changeRequest, change.id, role, target.kind, try target.resolve(in: transaction), note: note))
            return change
        }
    }
}
