/// Who can give roles: whoever lacks a right learns here whom to ask.
public struct ListAdministrators: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// The question.
    public init() {}

    /// Active people who hold ``Role/administrator`` now, by name; without the password's digest.
    public func answer(in reader: RegistryReader) throws -> [Person] {
        let holders = Set(try reader.list(RoleGrant.self).filter { $0.role == .administrator && $0.isValid(at: reader.now) }.map(\.person))
        return try reader.list(Person.self, where: "active = 1", order: "name, id").filter { holders.contains($0.id) }.map { person in
            var shown = person
            shown.secret = nil
            return shown
        }
    }
}
