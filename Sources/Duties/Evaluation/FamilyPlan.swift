/// By which date to work where several rules compete for the same report.
public struct FamilyPlan: Sendable {
    /// The family.
    public let family: String
    /// The rule with the earliest safe date among those that apply or may apply.
    public let rule: String
    /// Its safe date.
    public let workTo: Deadline
    /// True where that rule only may apply: an unknown fact keeps the shorter clock alive.
    public let isKeptAliveByUnknown: Bool
}
