/// Where the clock of a duty stands.
public struct ClockReading: Sendable, Hashable {
    /// The state of a clock.
    public enum State: String, Sendable, Hashable {
        /// A duty that always stands; there is nothing to count.
        case standing
        /// It is not known when the clock started, or whether it did: find out at once, the time may be running.
        case startUnknown = "start-unknown"
        /// What starts the clock has not happened.
        case notStarted = "not-started"
        /// It started, and the source gives no number.
        case noNumber = "no-number"
        /// It runs.
        case running
        /// The safe date has passed, the legal one has not.
        case pastSafe = "past-safe"
        /// The legal date has passed.
        case overdue
        /// It stands still by a pause that the rule allows.
        case paused
        /// A report was made, and it said that more follows.
        case reportedIncomplete = "reported-incomplete"
        /// The report was made.
        case reported
    }

    /// A start that was stated earlier and then changed.
    public struct EarlierStart: Sendable, Hashable {
        /// What was stated.
        public let start: Instant
        /// The dates that followed from it.
        public let dates: ClockDates?
        /// Why it was changed.
        public let reason: String
        /// Who changed it.
        public let changedBy: String?
        /// When it was changed.
        public let changed: Instant?
    }

    /// The state.
    public let state: State
    /// When it started.
    public let start: Instant?
    /// The dates; nil where there is no number or no start.
    public let dates: ClockDates?
    /// Starts that no longer count, the oldest first.
    public let earlierStarts: [EarlierStart]
    /// Whole days that the clock stood still.
    public let pausedDays: Int
    /// Reports that were made for this duty, the first first.
    public let submissions: [Submission]

    /// True where the start was moved to a later moment: the law looks at the first one.
    public var isStartMovedLater: Bool { earlierStarts.contains { earlier in start.map { earlier.start < $0 } ?? true } }
}
