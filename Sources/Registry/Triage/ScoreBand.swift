/// A part of the CVSS scale, as its qualitative ratings name it (CVSS 3.1, section 5; CVSS 4.0, section 6).
public enum ScoreBand: String, Sendable, CaseIterable {
    /// 9.0 to 10.0.
    case critical
    /// 7.0 to 8.9.
    case high
    /// 4.0 to 6.9.
    case medium
    /// 0.1 to 3.9.
    case low
    /// 0.0.
    case none
    /// No source gives a score.
    case unknown

    /// The scores that are in it, in tenths; nil for no score.
    private var scores: ClosedRange<Int>? {
        switch self {
        case .critical: 90...100
        case .high: 70...89
        case .medium: 40...69
        case .low: 1...39
        case .none: 0...0
        case .unknown: nil
        }
    }

    /// The weights of findings in it: two ranges, since what is known to be exploited stands apart.
    func weights(isExploited: Bool) -> ClosedRange<Int> {
        func weight(_ score: Int?) -> Int { FindingWeight.of(score: score, isExploited: isExploited) }
        guard let scores else { return weight(nil)...weight(nil) }
        return weight(scores.lowerBound)...weight(scores.upperBound)
    }
}
