import Database

/// Who a person is at which providers: one's own, or as an administrator anybody's.
public struct ListIdentities: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let handle: String?

    /// Whose; nil for one's own. There is one for each provider that was ever set up: a handful.
    public init(of handle: String? = nil) { self.handle = handle }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [LinkedIdentity] {
        let wanted = handle ?? reader.principal.handle
        if wanted != reader.principal.handle { try Authorisation.check(.managePeople, .everything, reader) }
        let person = try reader.named(Person.self, "handle", wanted)
        return try reader.list(LinkedIdentity.self, where: "person_id = ?", [.integer(person.id)]).sorted { $0.issuer < $1.issuer }
    }
}
