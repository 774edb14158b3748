/// Says that a contact is none any more. What was sent to them stays on record.
public struct EndInstitutionContact: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Number of the contact.
    public var number: Int

    /// The end of a contact.
    public init(_ number: Int) { self.number = number }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> InstitutionContact {
        var contact = try transaction.get(InstitutionContact.self, number)
        guard contact.endedAt == nil else { return contact }
        contact.endedAt = transaction.now
        return try transaction.update(contact)
    }
}
