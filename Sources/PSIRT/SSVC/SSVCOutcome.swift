public import Diagnostics

/// What the supplier's and the deployer's tree come to: the four priorities of SSVC.
public enum SSVCOutcome: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing now.
    case `defer` = "defer"
    /// With the next regular work.
    case scheduled
    /// Sooner than the regular work.
    case outOfCycle = "out-of-cycle"
    /// At once, whatever else waits.
    case immediate

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .defer: Wording(ja: "見送り", en: "defer")
        case .scheduled: Wording(ja: "定期", en: "scheduled")
        case .outOfCycle: Wording(ja: "定期外", en: "out of cycle")
        case .immediate: Wording(ja: "即時", en: "immediate")
        }
    }

    /// Less urgent before more urgent.
    public static func < (left: SSVCOutcome, right: SSVCOutcome) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .defer: 0
        case .scheduled: 1
        case .outOfCycle: 2
        case .immediate: 3
        }
    }
}
