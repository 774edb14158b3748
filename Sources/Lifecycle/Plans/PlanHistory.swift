import Diagnostics
public import Duties

/// Every version of one product's plan.
public struct PlanHistory: Sendable, Hashable {
    /// In the order of their numbers.
    public let versions: [PlanVersion]

    /// Takes the versions in any order.
    ///
    /// - Throws: `LIFE-008` if a number is missing or occurs twice, `LIFE-010` if a version is older than the one that it supersedes.
    public init(_ versions: [PlanVersion], at place: String = "") throws(LifecycleError) {
        let sorted = versions.sorted { $0.number < $1.number }
        for (index, version) in sorted.enumerated() {
            guard version.number == index + 1 else {
                throw LifecycleError(.brokenSuccession(version: version.number, follows: version.number - 1), at: place)
            }
            guard index > 0 else { continue }
            let previous = sorted[index - 1]
            guard version.made >= previous.made else {
                throw LifecycleError(
                    .before(
                        Self.name(version), day: "\(version.made)", Self.name(previous), limit: "\(previous.made)"), at: place)
            }
        }
        self.versions = sorted
    }

    /// The version that holds on a day: the newest one approved by then. A draft holds never.
    public func inForce(on day: CalendarDay) -> PlanVersion? {
        versions.last { version in version.approval.map { $0.day <= day } ?? false }
    }

    /// The version of a number.
    public func version(_ number: Int) -> PlanVersion? {
        versions.indices.contains(number - 1) ? versions[number - 1] : nil
    }

    /// The day since which a milestone has had the day that it has now: the approval of the first of the last versions that agree.
    func standsSince(_ milestone: DeviceMilestone, on today: CalendarDay) -> CalendarDay? {
        var since: CalendarDay?
        guard let current = inForce(on: today) else { return nil }
        for version in versions.reversed() where version.number <= current.number {
            guard let approved = version.approval?.day, approved <= today else { continue }
            guard version.days[milestone] == current.days[milestone] else { break }
            since = approved
        }
        return since
    }

    /// The history with one more version, as if `days` were approved on `today`: for trials only.
    func trying(_ days: PlanDays, on today: CalendarDay) throws(LifecycleError) -> PlanHistory {
        // What was made after that day is not known on it; of that day's drafts the order of making must hold.
        let known = versions.filter { Zone.tokyo.day(of: $0.made) <= today }
        let start = Zone.tokyo.start(of: today)
        let made = known.last.map { max($0.made, start) } ?? start
        let trial = try PlanVersion(
            number: known.count + 1, days: days, reason: "trial", author: "trial", made: made, approval: PlanApproval(by: "planner", at: made))
        return try PlanHistory(known + [trial])
    }

    private static func name(_ version: PlanVersion) -> Wording {
        Wording(ja: "計画第\(version.number)版", en: "plan version \(version.number)")
    }
}
