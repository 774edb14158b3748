public import Diagnostics

/// How binding a rule is.
public enum Strength: String, Sendable, Hashable, CaseIterable {
    /// An act, an ordinance or a regulation.
    case statute
    /// A notice of an authority (通知).
    case notice
    /// Guidance of an authority.
    case guidance
    /// Rules of a programme that one joined.
    case programme
    /// Desirable.
    case desirable
    /// A proposal that is not law: shown so that nobody is surprised, never a duty.
    case proposal

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .statute: Wording(ja: "法令", en: "statute")
        case .notice: Wording(ja: "通知", en: "notice")
        case .guidance: Wording(ja: "ガイダンス", en: "guidance")
        case .programme: Wording(ja: "制度の規則", en: "programme rule")
        case .desirable: Wording(ja: "推奨", en: "desirable")
        case .proposal: Wording(ja: "提案(法ではない)", en: "proposal, not law")
        }
    }
}
