import JSONStream

/// The items of a release as a baseline keeps them: one JSON object with a member for each section, in one form only, so that the same items have the
/// same digest. What changes without an item being another one (supply dates, approvals, who holds what) is not in it.
enum BaselineContent {
    static let schema = "mimamori.baseline/1"

    static func make(of release: Release, in reader: RegistryReader) throws -> [UInt8] {
        let items = Dictionary(grouping: try ConfigurationItems.of(release, reader), by: \.section)
        var members = [
            JSONValue.Member("schema", .text(schema)), JSONValue.Member("product", .text(try reader.get(Product.self, release.product).code)),
            JSONValue.Member("release", .text(release.version)),
            JSONValue.Member("variant", .text(try release.variant.map { try reader.get(Variant.self, $0).code })),
        ]
        for section in ConfigurationItem.Section.allCases {
            members.append(JSONValue.Member(section.rawValue, .array((items[section] ?? []).map(object))))
        }
        return CanonicalJSON.bytes(.object(members))
    }

    /// What was in it, section by section and key by key.
    ///
    /// - Throws: ``JSONError`` for text that is no JSON.
    static func read(_ content: String) throws -> [ConfigurationItem.Section: [String: [String: String]]] {
        var reader = JSONReader(ByteBlock(Array(content.utf8)))
        let value = try reader.value()
        var sections: [ConfigurationItem.Section: [String: [String: String]]] = [:]
        for section in ConfigurationItem.Section.allCases {
            for element in value[section.rawValue]?.arrayValue ?? [] {
                guard case .object(let members) = element, let key = element["key"]?.stringValue else { continue }
                var facts: [String: String] = [:]
                for member in members where member.key != "key" { facts[member.key] = member.value.stringValue }
                sections[section, default: [:]][key] = facts
            }
        }
        return sections
    }

    private static func object(_ item: ConfigurationItem) -> JSONValue {
        var members = [JSONValue.Member("key", .text(item.key)), JSONValue.Member("name", .text(item.name))]
        if let version = item.version { members.append(JSONValue.Member("version", .text(version))) }
        for fact in item.facts { members.append(JSONValue.Member(fact.name, .text(fact.value))) }
        return .object(members)
    }
}
