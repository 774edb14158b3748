public import Diagnostics

/// Steps of work towards a deadline.
public struct DutyPlan: Sendable, Hashable {
    /// What a step's date hangs on.
    public enum Anchor: Sendable, Hashable {
        /// The start of the clock.
        case start
        /// The safe date.
        case safe
        /// The legal date.
        case legal
        /// A time among the facts.
        case fact(String)
    }

    /// One step.
    public struct Step: Sendable, Hashable {
        /// What its date hangs on.
        public let anchor: Anchor
        /// Days after the anchor, before it if negative.
        public let days: Int
        /// What to do.
        public let title: Wording
        /// Where it is written.
        public let citation: String
    }

    /// Its name.
    public let id: String
    /// The steps in their order.
    public let steps: [Step]
}
