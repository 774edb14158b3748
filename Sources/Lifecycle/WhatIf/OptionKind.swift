public import Diagnostics

/// What a maker can do about something that ends before the device.
public enum OptionKind: String, Sendable, Hashable, CaseIterable {
    /// A newer generation of the same thing.
    case otherGeneration = "other_generation"
    /// Another thing in its place.
    case substitution
    /// A control that meets what its end brings.
    case compensatingControl = "compensating_control"
    /// A contract that makes it last longer.
    case extendedContract = "extended_contract"
    /// EOL earlier.
    case earlierEOL = "earlier_eol"
    /// EOS earlier.
    case earlierEOS = "earlier_eos"

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .otherGeneration: Wording(ja: "別世代への更新", en: "another generation")
        case .substitution: Wording(ja: "別のものへの切替え", en: "substitution")
        case .compensatingControl: Wording(ja: "補完的コントロール", en: "compensating control")
        case .extendedContract: Wording(ja: "延長契約", en: "extended contract")
        case .earlierEOL: Wording(ja: "EOLの前倒し", en: "earlier EOL")
        case .earlierEOS: Wording(ja: "EOSの前倒し", en: "earlier EOS")
        }
    }

    /// Where the guidance and the IMDRF name it.
    public var basis: [Basis] {
        switch self {
        case .otherGeneration, .substitution: [.r030, .r034, .r070]
        case .compensatingControl: [.r117, .r119, .r070]
        case .extendedContract: [.r033, .r070]
        case .earlierEOL, .earlierEOS: [.r031, .r070]
        }
    }
}
