public import Diagnostics

/// Why an advisory of ours is not drafted, approved or published.
public enum AdvisoryError: ExplainedError, Equatable {
    /// Nobody has said how the maker publishes.
    case noProfile(organisation: String)
    /// Nothing to write about: no release has a finding of what was named.
    case nothingFound
    /// Open points stand against the review.
    case openPoints([AdvisoryPoint])
    /// The content is no longer what was sent to review or approved.
    case contentChanged(number: String, places: [String])
    /// The embargo holds.
    case embargo(until: String, zone: Wording)
    /// The label is strict, and nobody is named to whom it goes.
    case noRecipients(label: String)
    /// An erratum changes more than words.
    case notAnErratum(places: [String])
    /// There is no such open point, or it cannot be accepted.
    case notAcceptable(String)
    /// There is no such text.
    case noText(String, known: [String])

    /// `ADVREG-001` to `ADVREG-009`.
    public var code: String {
        switch self {
        case .noProfile: "ADVREG-001"
        case .nothingFound: "ADVREG-002"
        case .openPoints: "ADVREG-003"
        case .contentChanged: "ADVREG-004"
        case .embargo: "ADVREG-005"
        case .noRecipients: "ADVREG-006"
        case .notAnErratum: "ADVREG-007"
        case .notAcceptable: "ADVREG-008"
        case .noText: "ADVREG-009"
        }
    }
}
