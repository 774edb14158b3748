/// A queue of jobs with workers of its own: what somebody waits for never stands behind what runs at night.
public enum JobLane: String, Sendable, CaseIterable {
    /// What a person or a build has just sent.
    case upload
    /// What runs of itself.
    case nightly
}
