public import Duties

/// A change that a planner tries before deciding it.
public enum PlanChange: Sendable, Hashable {
    /// Another day for a milestone.
    case move(DeviceMilestone, to: CalendarDay)
    /// The resource of this id lasts until another day: another generation, a substitute, an extended contract.
    case lasts(resource: String, until: CalendarDay)
    /// A control meets what the end of this resource brings.
    case treat(resource: String)
    /// The device no longer uses this resource.
    case drop(resource: String)
}
