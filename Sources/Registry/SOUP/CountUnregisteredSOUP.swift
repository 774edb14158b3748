import Database

/// How many names ``ListUnregisteredSOUP`` has in all. For reports: unlike a page of the list, it reads every component of the release.
public struct CountUnregisteredSOUP: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Of which release.
    public var release: ReleaseReference

    /// A count of what is not registered.
    public init(_ release: ReleaseReference) { self.release = release }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Int {
        let release = try reader.release(release)
        return try reader.connection.number(
            """
            SELECT COUNT(DISTINCT c.name_id) FROM component_use u JOIN component c ON c.id = u.component_id
            WHERE u.sbom_id IN (SELECT id FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL)
                AND \(UnregisteredWalk.isOthers)
                AND NOT EXISTS (SELECT 1 FROM soup_item i WHERE i.product_id = ? AND i.name_id = c.name_id)
            """, [.integer(release.id), .integer(release.product)]) ?? 0
    }
}
