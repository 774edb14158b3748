public import PSIRT

/// What somebody reported, as it is taken in.
public struct CaseReport: Sendable, Hashable {
    /// What it is about.
    public var kind: CaseKind
    /// Where it came from.
    public var origin: CaseOrigin
    /// What it is, in a line.
    public var title: String
    /// What was reported.
    public var description: String
    /// Who reported it, and how they are reached.
    public var reporter: String?
    /// When it reached us, RFC 3339 UTC; now if nil.
    public var receivedAt: String?
    /// When anybody in the company first had the information, where that was before.
    public var awareAt: String?
    /// Within how many days the maker promises to acknowledge.
    public var acknowledgeDays: Int?
    /// How far it may go. Where nobody says, only participants: it is easier to loosen than to take back.
    public var label: TLP
    /// Whether it is a drill.
    public var isExercise: Bool

    /// A report from its parts.
    public init(
        _ kind: CaseKind, from origin: CaseOrigin, title: String, description: String, reporter: String? = nil, receivedAt: String? = nil,
        awareAt: String? = nil, acknowledgeDays: Int? = nil, label: TLP = .red, isExercise: Bool = false
    ) {
        self.kind = kind
        self.origin = origin
        self.title = title
        self.description = description
        self.reporter = reporter
        self.receivedAt = receivedAt
        self.awareAt = awareAt
        self.acknowledgeDays = acknowledgeDays
        self.label = label
        self.isExercise = isExercise
    }
}
