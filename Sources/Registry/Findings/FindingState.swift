public import Diagnostics

/// What matching says of a component and a vulnerability.
public enum FindingState: String, Sendable, CaseIterable {
    /// 該当: affected.
    case open
    /// Whether it is affected cannot be said; the evidence says why.
    case question
    /// Somebody who should know states that it is not affected.
    case cleared
    /// No longer: the component went, or the sources no longer say so.
    case gone

    /// The word for people.
    public var title: Wording {
        switch self {
        case .open: Wording(ja: "該当", en: "affected")
        case .question: Wording(ja: "判断待ち", en: "undecided")
        case .cleared: Wording(ja: "非該当(供給元の記載)", en: "cleared by its publisher")
        case .gone: Wording(ja: "消滅", en: "gone")
        }
    }
}
