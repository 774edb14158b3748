public import Diagnostics
public import JSONStream

/// Rule packs that fit together: every name is defined once, no rule refers to itself, every clock can run.
///
/// A book never changes. ``replacing(_:)`` makes another one or throws, and then this one goes on as it is.
public struct RuleBook: Sendable {
    /// The packs in the order in which they were added.
    public let packs: [RulePack]
    /// The words of all packs.
    public let vocabulary: Vocabulary
    /// The rules, pack by pack.
    public let rules: [DutyRule]
    /// The same rules as an engine reads them.
    let logic: [RuleLogic]
    /// Places of rules such that each comes after those that it refers to.
    let order: [Int]
    /// Places in ``rules`` by name.
    private let places: [String: Int]

    /// Puts packs together.
    ///
    /// - Throws: `PlacedError` with file, line and pointer of the first thing that does not fit.
    public init(_ packs: [RulePack]) throws(PlacedError) {
        var builder = RuleBookBuilder()
        for pack in packs { try builder.define(pack) }
        for pack in packs { try builder.resolve(pack) }
        order = try builder.order()
        self.packs = packs
        vocabulary = builder.vocabulary
        rules = builder.rules
        logic = rules.map { [vocabulary] in RuleLogic($0, vocabulary) }
        places = builder.places
    }

    /// The same book with a pack put in, in place of the pack of the same name if there is one.
    public func replacing(_ pack: RulePack) throws(PlacedError) -> RuleBook {
        var packs = packs
        if let place = packs.firstIndex(where: { $0.name == pack.name }) { packs[place] = pack } else { packs.append(pack) }
        return try RuleBook(packs)
    }

    /// The same with a pack read from YAML.
    public func replacing(_ block: ByteBlock, file: String) throws -> RuleBook { try replacing(RulePack.read(block, file: file)) }

    /// The rule of a name.
    public func rule(_ id: String) -> DutyRule? { places[id].map { rules[$0] } }

    func place(of rule: String) -> Int? { places[rule] }

    /// The names of rules that are close to one that does not exist, the closest first.
    public func suggestions(for id: String) -> [String] { Nearness.closest(to: id, among: rules.map(\.id)) }
}
