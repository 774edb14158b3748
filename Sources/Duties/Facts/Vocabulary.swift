public import Diagnostics

/// The words that rules use: facts, documents, recipients and plans, each by its name.
public struct Vocabulary: Sendable {
    /// The facts in the order in which they were defined.
    public private(set) var facts: [FactDefinition] = []
    /// Documents that rules ask for.
    public private(set) var documents: [String: Wording] = [:]
    /// Offices and people whom rules name as recipients.
    public private(set) var recipients: [String: Wording] = [:]
    /// Plans of work towards a deadline.
    public private(set) var plans: [String: DutyPlan] = [:]
    private var places: [String: Int] = [:]

    init() {}

    /// The place of a fact in ``facts``.
    func place(of fact: String) -> Int? { places[fact] }

    /// The fact of a name.
    public func fact(_ id: String) -> FactDefinition? { places[id].map { facts[$0] } }

    /// The names of facts that are close to one that does not exist, the closest first.
    public func suggestions(for id: String) -> [String] { Nearness.closest(to: id, among: facts.map(\.id)) }

    mutating func add(_ fact: FactDefinition) -> Bool {
        guard places[fact.id] == nil else { return false }
        places[fact.id] = facts.count
        facts.append(fact)
        return true
    }

    mutating func add(document id: String, _ wording: Wording) -> Bool { documents.updateValue(wording, forKey: id) == nil }

    mutating func add(recipient id: String, _ wording: Wording) -> Bool { recipients.updateValue(wording, forKey: id) == nil }

    mutating func add(_ plan: DutyPlan) -> Bool { plans.updateValue(plan, forKey: plan.id) == nil }
}
