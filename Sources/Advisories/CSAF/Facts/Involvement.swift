/// `document.involvement` (2.1 CSD04, section 3.2.2): who did what to whom, with groups resolved.
struct Involvement {
    let entities: [CSAFValue]
    let groups: [CSAFValue]
    let actions: [CSAFValue]
    /// Entities of each group; the first definition counts.
    private let members: [String: [String]]
    /// Every local id that a vulnerability has.
    private let localIDs: Set<String>
    private let facts: CSAFFacts

    init?(_ facts: CSAFFacts) {
        guard let value = facts.head["involvement"] else { return nil }
        self.facts = facts
        entities = value.list("entities")
        groups = value.list("entity_groups")
        actions = value.list("actions")
        members = Dictionary(
            groups.compactMap { group in group.text("entity_group_id").map { ($0, group.list("entity_ids").compactMap(\.string)) } },
            uniquingKeysWith: { first, _ in first })
        localIDs = Set(facts.vulnerabilities.compactMap { $0.text("dl_vuln_id") })
    }

    /// The entities that `key` of an action names, groups resolved; a group that is not defined stands for itself.
    func entities(_ key: String, of action: CSAFValue) -> Set<String> {
        Set(action.list(key).compactMap(\.string).flatMap { members[$0] ?? [$0] })
    }

    /// What makes an action the same as another: who did what to whom, to which products and vulnerabilities, and when (6.1.24, 6.1.64.2).
    func identity(_ action: CSAFValue) -> [String] {
        let date = action.text("date") ?? ""
        let instant = DateTime(date).map { "\($0.seconds).\($0.fraction)" } ?? date
        func texts(_ key: String) -> Set<String> { Set(action.list(key).compactMap(\.string)) }
        // To name all vulnerabilities is to name none.
        let vulnerabilities = texts("dl_vuln_ids")
        let isAboutAll = vulnerabilities == localIDs && localIDs.count == facts.vulnerabilities.count
        let parties = [
            entities("acting_entity_refs", of: action), entities("receiving_entity_refs", of: action), Set(facts.products(of: action)),
            isAboutAll ? [] : vulnerabilities, texts("referenced_action_ids"),
        ]
        return [action.text("category") ?? "", instant] + parties.map { $0.sorted().joined(separator: "\n") }
    }

    /// Ids that something in the document refers to, whatever it is.
    func references() -> Set<String> {
        var found: Set<String> = []
        var waiting = [facts.root]
        let definitions: Set = ["entity_id", "entity_group_id", "dl_vuln_id"]
        while let value = waiting.popLast() {
            for child in value.children where !definitions.contains(child.key) {
                if let text = child.string { found.insert(text) } else if child.node.count > 0 { waiting.append(child) }
            }
        }
        return found
    }
}
