public import Duties

/// The dates of a plan: release before EOL before EOS, always.
public struct PlanDays: Sendable, Hashable {
    /// The commercial release; nil while it has no date.
    public let release: CalendarDay?
    /// The first day of limited support.
    public let eol: CalendarDay
    /// The last day of all support.
    public let eos: CalendarDay

    /// Dates in their order. Equal days are refused too: EOS on the day of EOL would leave no limited support, and a notice of EOS "no later than EOL"
    /// no time to act (decision 0016).
    ///
    /// - Throws: `LIFE-001` or `LIFE-002`.
    public init(release: CalendarDay?, eol: CalendarDay, eos: CalendarDay, at place: String = "") throws(LifecycleError) {
        guard eol < eos else { throw LifecycleError(.eosNotAfterEOL(eol: eol, eos: eos), at: place) }
        if let release, eol <= release { throw LifecycleError(.eolNotAfterRelease(release: release, eol: eol), at: place) }
        self.release = release
        self.eol = eol
        self.eos = eos
    }

    /// The day of a milestone.
    public subscript(milestone: DeviceMilestone) -> CalendarDay? {
        switch milestone {
        case .release: release
        case .eol: eol
        case .eos: eos
        }
    }

    /// The same dates with one of them moved.
    public func moving(_ milestone: DeviceMilestone, to day: CalendarDay, at place: String = "") throws(LifecycleError) -> PlanDays {
        switch milestone {
        case .release: try PlanDays(release: day, eol: eol, eos: eos, at: place)
        case .eol: try PlanDays(release: release, eol: day, eos: eos, at: place)
        case .eos: try PlanDays(release: release, eol: eol, eos: day, at: place)
        }
    }
}
