import Database

/// Takes a link of a change request away. It was part of what is approved: an approval given before falls.
public struct UnlinkChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.proposeChange
    /// Which change request.
    public var number: String
    /// How it relates to the other.
    public var role: LinkRole
    /// The other.
    public var target: LinkTarget

    /// The end of a link from a change request.
    public init(_ number: String, _ role: LinkRole, _ target: LinkTarget) {
        self.number = number
        self.role = role
        self.target = target
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeEdit {
        try ChangeVoiding.around(number, in: transaction) { change in
            let id = try target.resolve(in: transaction)
            let link = try Link.from(.changeRequest, change.id, transaction).first {
                $0.toKind == target.kind && $0.toID == id && $0.role == role && role != .thaw
            }
            guard let link else { throw RegistryError.notFound(.link, "\(number) \(role.rawValue) \(target.reference)") }
            try transaction.remove(link)
            return change
        }
    }
}
