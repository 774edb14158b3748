import Database

/// The components of which some copy is the very file of a digest: where is what an advisory or an incident report names by its digest alone?
///
/// All copies are looked through: an index of digests would be larger than they are, for a question that is rarely asked.
struct FoundFiles {
    /// The digest, in small hexadecimal digits.
    private let digest: String

    /// Nil for what is no digest: 32, 40, 56, 64, 96 or 128 hexadecimal digits (MD5 to SHA-512), with or without `sha256:` in front.
    init?(_ text: String) {
        let digits = (text.split(separator: ":", maxSplits: 1).last ?? "").lowercased()
        guard [32, 40, 56, 64, 96, 128].contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit) else { return nil }
        digest = digits
    }

    /// A component with the numbers of its copies that are the file.
    struct Found {
        let component: FoundNames.Component
        var instances: [Int]
    }

    /// - Parameter ecosystem: only of this purl type.
    func all(ecosystem: String?, _ reader: RegistryReader) throws -> [Found] {
        var found: [Found] = []
        // The digest has no character that LIKE knows; a short one may stand at the beginning of a long one.
        try reader.connection.forEach(Self.sql, [.text("%:\(digest)%")]) { row in
            guard try row.text("digests").split(separator: "\n").contains(where: { $0.hasSuffix(":" + digest) }) else { return }
            let component = try FoundNames.Component(row)
            let instance = try row.int("instance")
            if let ecosystem, component.ecosystem != ecosystem { return }
            if found.last?.component.id == component.id {
                found[found.count - 1].instances.append(instance)
            } else {
                found.append(Found(component: component, instances: [instance]))
            }
        }
        return found
    }

    private static let sql = """
        SELECT o.id AS instance, o.digests AS digests, c.id AS id, c.version AS version, n.ecosystem AS ecosystem, n.space AS space, n.name AS name,
            n.search AS search
        FROM component_instance o JOIN component c ON c.id = o.component_id JOIN component_name n ON n.id = c.name_id
        WHERE o.digests LIKE ? ORDER BY n.search, n.ecosystem, n.space, c.version, c.id, o.id
        """
}
