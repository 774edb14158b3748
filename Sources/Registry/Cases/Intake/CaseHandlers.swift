/// Who takes part in a case from the beginning that nobody of the company opened.
enum CaseHandlers {
    /// Numbers of whoever is of the PSIRT; else of whoever handles cases at all.
    ///
    /// - Parameter counts: which grants count; those for everything unless said otherwise.
    static func all(_ reader: RegistryReader, where counts: (RoleGrant) -> Bool = { $0.product == nil }) throws -> [Int] {
        let grants = try reader.list(RoleGrant.self, order: "person_id, id").filter { grant in
            grant.isValid(at: reader.now) && grant.role.permissions.contains(.handleCases) && counts(grant)
        }
        var people: [Int] = []
        for wanted in [grants.filter { $0.role == .psirt }, grants] {
            for grant in wanted where !people.contains(grant.person) {
                if try reader.get(Person.self, grant.person).isActive { people.append(grant.person) }
            }
            if !people.isEmpty { break }
        }
        return people
    }
}
