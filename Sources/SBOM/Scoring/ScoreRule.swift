public import Diagnostics

/// One thing that a profile asks of an SBOM.
public struct ScoreRule: Sendable {
    /// How strongly the source asks for it.
    public enum Strength: String, Sendable, CaseIterable {
        case must, should, may
    }

    /// Stable name within the profile: `supplier`.
    public let id: String
    /// What is looked at.
    public let element: ScoreElement
    /// How strongly the source asks for it.
    public let strength: Strength
    /// Share of the score, compared with the other rules of the profile.
    public let weight: Int
    /// Where the source says so.
    public let clause: String
    /// False where nobody has compared the rule with the source's own text yet.
    public let isVerified: Bool

    init(_ id: String, _ element: ScoreElement, _ strength: Strength = .must, weight: Int = 10, clause: String, isVerified: Bool = true) {
        self.id = id
        self.element = element
        self.strength = strength
        self.weight = weight
        self.clause = clause
        self.isVerified = isVerified
    }

    /// What is asked, in both languages.
    public var wording: Wording { element.wording }
}

/// A set of rules from one source.
public struct ScoreProfile: Sendable {
    /// Name on the command line: `ntia-2021`.
    public let id: String
    /// Name of the source.
    public let title: Wording
    /// The source with its date.
    public let source: String
    /// What a reader must know of the source's standing, where there is something to know.
    public let note: Wording?
    /// Its rules, in the order of the source.
    public let rules: [ScoreRule]

    /// The profile of this name.
    public static func named(_ id: String) -> ScoreProfile? { all.first { $0.id == id } }
}
