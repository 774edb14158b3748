import Database

/// Whether a person may do something, asked in the same transaction in which it is done.
enum Authorisation {
    /// Rights come before the subject: whoever lacks them gets one and the same answer whether what they named exists or not.
    ///
    /// - Parameter scope: what is touched; looked up only for somebody who has the permission for anything at all.
    /// - Throws: ``RegistryError/notAllowed(person:permission:)``; ``RegistryError/unknownPerson(_:)``, also behind a token that ended; whatever `scope`
    ///   throws, to those who may know it.
    static func check(_ permission: Permission, _ scope: @autoclosure () throws -> AccessScope, _ reader: RegistryReader) throws {
        let principal = reader.principal
        if principal == .system { return }
        if permission == .bootstrap {
            guard try reader.connection.number("SELECT COUNT(*) FROM person") == 0 else {
                throw RegistryError.notAllowed(person: principal.handle, permission: permission)
            }
            return
        }
        guard let person = try reader.find(Person.self, "handle", .text(principal.handle)), person.isActive else {
            throw RegistryError.unknownPerson(principal.handle)
        }
        // Asked here and not only at the door: a token that ends meanwhile ends for what is under way, and a door may keep what cannot change of it.
        if let token = principal.limit?.token, try !APIToken.isGood(token, reader) { throw RegistryError.unknownPerson(principal.handle) }
        let refusal = RegistryError.notAllowed(person: principal.handle, permission: permission)
        let grants = try reader.list(RoleGrant.self, where: "person_id = ?", [.integer(person.id)])
            .filter { $0.isValid(at: reader.now) && $0.role.permissions.contains(permission) }
        if grants.isEmpty { throw refusal }
        let touched: AccessScope
        do {
            touched = try scope()
        } catch RegistryError.notFound where principal.limit?.product != nil || !grants.contains(where: { $0.covers(.everything) }) {
            // It might be there and be another's: that is not for this person to know.
            throw refusal
        }
        if let limit = principal.limit, !limit.allows(permission, touched) { throw refusal }
        guard grants.contains(where: { $0.covers(touched) }) else { throw refusal }
    }

    /// The products that the person may see; nil for all.
    static func visibleProducts(_ reader: RegistryReader, _ permission: Permission = .read) throws -> [Int]? {
        guard let only = reader.principal.limit?.product else { return try grantedProducts(reader, permission) }
        return try grantedProducts(reader, permission)?.filter { $0 == only } ?? [only]
    }

    private static func grantedProducts(_ reader: RegistryReader, _ permission: Permission) throws -> [Int]? {
        if reader.principal == .system { return nil }
        guard let person = try reader.find(Person.self, "handle", .text(reader.principal.handle)) else { return [] }
        let grants = try reader.list(RoleGrant.self, where: "person_id = ?", [.integer(person.id)])
            .filter { $0.isValid(at: reader.now) && $0.role.permissions.contains(permission) }
        if grants.contains(where: { $0.organisation == nil && $0.product == nil }) { return nil }
        var products = Set(grants.compactMap(\.product))
        for organisation in Set(grants.compactMap { $0.product == nil ? $0.organisation : nil }) {
            try reader.connection.forEach("SELECT id FROM product WHERE organisation_id = ?", [.integer(organisation)]) {
                products.insert(try $0.int("id"))
            }
        }
        return products.sorted()
    }
}
