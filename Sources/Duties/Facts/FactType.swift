public import Diagnostics

/// What values a fact may have beside "unknown".
public enum FactType: Sendable, Hashable {
    /// Yes or no.
    case bool
    /// One of some named values.
    case choice([Choice])
    /// A whole number from 0 to 1,000,000,000.
    case number
    /// A moment at which something happened, or that it has not happened.
    case time

    /// One value of a choice.
    public struct Choice: Sendable, Hashable {
        /// The value in files: `non_serious`.
        public let id: String
        /// The value for a reader.
        public let label: Wording
    }
}
