import JSONStream

extension CSAFAdvisoryWriter {
    /// 2.0: the same with every vulnerability, since all that is recorded is about all of them. One party has one entry at one time (6.1.24).
    mutating func involvements(_ place: String) -> [JSONValue] {
        var seen: Set<String> = []
        var entries: [JSONValue] = []
        for (number, involvement) in facts.involvements.enumerated() {
            guard seen.insert("\(involvement.party.rawValue) \(involvement.date.utc)").inserted else {
                lose(
                    "involvements/\(number)", "CSAF 2.0では同じ関係者・同じ日時の関与は1つだけです。",
                    "CSAF 2.0 has room for one involvement of a party at one time; this one was left out.")
                continue
            }
            if involvement.name != nil {
                lose("involvements/\(number)/name", "CSAF 2.0の関与には名称を書く場所がありません。", "An involvement of CSAF 2.0 has no place for a name.")
            }
            entries.append(
                JSONMembers.object(
                    ("date", involvement.date.text), ("party", involvement.party.rawValue),
                    // `open` says that the party knows of the report, and nothing of what it does about it.
                    ("status", involvement.isAcknowledged ? "open" : "contact_attempted"), ("summary", advisory.text(involvement.summary))))
        }
        return entries
    }

    /// 2.1: who did what to whom, the publisher as one of them.
    func involvement() -> JSONMembers {
        var result = JSONMembers()
        guard !facts.involvements.isEmpty else { return result }
        let own = "EID-publisher"
        var parties: [(party: AdvisoryInvolvement.Party, name: String?)] = []
        var actions: [JSONValue] = []
        for (number, involvement) in facts.involvements.enumerated() {
            let known = parties.firstIndex { $0.party == involvement.party && $0.name == involvement.name }
            if known == nil { parties.append((involvement.party, involvement.name)) }
            let other = Self.entityID(known ?? parties.count - 1)
            let isReport = involvement.action == .reported
            var action = JSONMembers()
            action.put("acting_entity_refs", texts: [isReport ? other : own])
            action.put("action_id", String(number + 1))
            action.put("category", isReport ? "notification" : "coordination")
            action.put("date", involvement.date.text)
            action.put("receiving_entity_refs", texts: [isReport ? own : other])
            action.put("status", involvement.isAcknowledged ? "completed" : "attempted")
            action.put("summary", advisory.text(involvement.summary))
            actions.append(action.value)
        }
        let publisher = JSONMembers.object(
            ("category", Self.entityCategory(facts.publisher.category)), ("entity_id", own), ("name", facts.publisher.name))
        result.put("actions", list: actions)
        result.put(
            "entities",
            list: [publisher]
                + parties.enumerated().map {
                    JSONMembers.object(("category", $1.party.rawValue), ("entity_id", Self.entityID($0)), ("name", $1.name))
                })
        return result
    }

    private static func entityID(_ place: Int) -> String { "EID-\(place + 1)" }

    /// The publisher among the entities, whose words lack the translator.
    private static func entityCategory(_ category: AdvisoryPublisher.Category) -> String { category == .translator ? "other" : category.rawValue }
}
