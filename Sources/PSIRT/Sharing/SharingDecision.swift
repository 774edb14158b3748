public import Diagnostics
public import Duties

/// Whether something of a case may reach an audience, and why not.
public enum SharingDecision: Sendable, Hashable {
    /// It may.
    case allowed
    /// The label does not allow it.
    case label(TLP, Audience)
    /// The embargo holds.
    case embargo(Embargo)
    /// Those concerned are not among those who need to know.
    case needToKnow

    /// Decides. The label binds always; the embargo binds everybody beyond our own organisation; within it, under amber and stricter labels and
    /// while an embargo holds, only those who need to know.
    public init(label: TLP, embargo: Embargo?, to audience: Audience, needsToKnow: Bool, at now: Instant) {
        let isEmbargoed = embargo?.holds(at: now) ?? false
        if audience > label.width {
            self = .label(label, audience)
        } else if let embargo, isEmbargoed, audience > .organisation {
            self = .embargo(embargo)
        } else if !needsToKnow, audience <= .clients, label <= .amber || isEmbargoed {
            self = .needToKnow
        } else {
            self = .allowed
        }
    }

    /// Whether it may.
    public var isAllowed: Bool { self == .allowed }

    /// The answer for a reader who may know of the case.
    public var wording: Wording {
        switch self {
        case .allowed: Wording(ja: "共有できます", en: "may be shared")
        case .label(let label, let audience):
            Wording(
                ja: "\(label.rawValue)は\(label.wording.japanese)に限られ、\(audience.wording.japanese)には出せません",
                en: "\(label.rawValue) is for \(label.wording.english); it may not reach \(audience.wording.english)")
        case .embargo(let embargo):
            Wording(
                ja: "\(embargo.zone.text(embargo.until))までは公表できません(\(VisibleText.of(embargo.agreedWith, limit: 60))との取り決め)",
                en: "not before \(embargo.zone.text(embargo.until)), as agreed with \(VisibleText.of(embargo.agreedWith, limit: 60))")
        case .needToKnow: Wording(ja: "知る必要のある人に入っていません", en: "not among those who need to know")
        }
    }
}
