import Database

/// Something that a cloned release takes over from the release that it started from: judgements on findings, evaluations of SOUP.
///
/// ``CloneRelease`` calls it in its transaction. It marks what it carries as inherited; whether a person must confirm it again is told by
/// ``InheritanceGrounds``, once the new release has an SBOM.
public protocol ReleaseInheritance: Sendable {
    /// Carries forward.
    ///
    /// - Returns: how many things.
    func carry(from old: Release, to new: Release, in transaction: RegistryTransaction) throws -> Int
}

/// What the difference between two releases leaves untouched.
public enum InheritanceGrounds {
    /// Numbers of the components that are in both releases exactly as they are: same name, version and identifiers. A judgement about one of them keeps
    /// its grounds; any other that is inherited is to be confirmed.
    ///
    /// - Parameter components: only of these are asked about; nil for all, which reads both releases whole.
    public static func untouchedComponents(
        from old: Release, to new: Release, among components: [Int]? = nil, in reader: RegistryReader
    ) throws -> Set<Int> {
        if let components { return try ReleaseUse.used(Array(ReleaseUse.used(components, in: old.id, reader)), in: new.id, reader) }
        let part = """
            SELECT u.component_id AS id FROM component_use u JOIN sbom b ON b.id = u.sbom_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL
            """
        var untouched: Set<Int> = []
        try reader.connection.forEach("\(part) INTERSECT \(part)", [.integer(old.id), .integer(new.id)]) { untouched.insert(try $0.int("id")) }
        return untouched
    }
}
