/// A step of a plan with its date.
public struct Milestone: Sendable, Hashable {
    /// The step.
    public let step: DutyPlan.Step
    /// The day to do it on; nil where it hangs on something that has not come.
    public let day: CalendarDay?
}
