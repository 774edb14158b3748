public import Diagnostics

/// How binding the text behind a rule is, in the words of DESIGN section 5.
public enum BasisStrength: String, Sendable, Hashable, CaseIterable {
    /// A notice of the ministry (通知).
    case notice
    /// The guidance says that the maker does it, or that it is needed.
    case guidance
    /// Desirable, in the guidance's word (望ましい).
    case desirable
    /// A recommendation of the IMDRF that was not seen in the Japanese text: it may remind, and is never shown as a duty.
    case imdrf

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .notice: Wording(ja: "通知", en: "notice")
        case .guidance: Wording(ja: "手引書", en: "guidance")
        case .desirable: Wording(ja: "望ましい", en: "desirable")
        case .imdrf: Wording(ja: "IMDRFの推奨", en: "IMDRF recommendation")
        }
    }
}
