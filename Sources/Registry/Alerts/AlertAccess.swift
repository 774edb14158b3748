import Database

/// Whose subscriptions a person may see and end.
enum AlertAccess {
    /// A subscription of the person's own; an administrator's is every one. Of others it is not even said that they are.
    static func subscription(_ id: Int, _ reader: RegistryReader) throws -> AlertSubscription {
        let mine = try reader.actor().id
        guard let found = try reader.find(AlertSubscription.self, "id", .integer(id)), found.person == mine || managesPeople(reader) else {
            throw RegistryError.notFound(.alertSubscription, "#\(id)")
        }
        return found
    }

    static func managesPeople(_ reader: RegistryReader) -> Bool { (try? Authorisation.check(.managePeople, .everything, reader)) != nil }
}
