public import Diagnostics

/// The three dates that part the stages of a device (guidance 6.6.1 and its glossary).
public enum DeviceMilestone: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Commercial release (販売開始): the support stage begins.
    case release
    /// EOL (製品寿命終了): sale ends by a formal process, and limited support begins. It comes before EOS, other than in most feeds.
    case eol
    /// EOS (サポート終了): the last day of all support.
    case eos

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .release: Wording(ja: "販売開始", en: "commercial release")
        case .eol: Wording(ja: "EOL(製品寿命終了)", en: "EOL")
        case .eos: Wording(ja: "EOS(サポート終了)", en: "EOS")
        }
    }

    /// In the order of time.
    public static func < (left: DeviceMilestone, right: DeviceMilestone) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .release: 0
        case .eol: 1
        case .eos: 2
        }
    }
}
