public import Diagnostics

/// What the maker does about a vulnerability that a release is affected by.
public enum Response: String, Sendable, Hashable, CaseIterable {
    /// There is an update.
    case update
    /// There will be an update.
    case updatePlanned = "update_planned"
    /// There is something else that helps, such as a compensating control.
    case workaround
    /// Going back to an earlier release helps.
    case rollback
    /// It could be fixed and will not be.
    case willNotFix = "will_not_fix"
    /// It cannot be fixed.
    case cannotFix = "can_not_fix"

    /// The response of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String, at place: String = "") throws(PSIRTError) {
        self = try PSIRTText.word(word, Self.self, Wording(ja: "処置", en: "response"), at: place)
    }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .update: Wording(ja: "更新を提供", en: "update")
        case .updatePlanned: Wording(ja: "更新を予定", en: "update planned")
        case .workaround: Wording(ja: "回避策・補完的対策", en: "workaround or compensating control")
        case .rollback: Wording(ja: "以前のリリースに戻す", en: "rollback")
        case .willNotFix: Wording(ja: "修正しない", en: "will not be fixed")
        case .cannotFix: Wording(ja: "修正できない", en: "cannot be fixed")
        }
    }

    /// Whether it leaves users without a fix, so that what they can do must be told.
    public var leavesUnfixed: Bool { self == .willNotFix || self == .cannotFix }

    /// Category of CSAF's remediations (CSAF 2.1, 3.2.4.14; `fix_planned` is `none_available` in CSAF 2.0).
    public var csaf: MappedWord {
        switch self {
        case .update: MappedWord("vendor_fix")
        case .updatePlanned: MappedWord("fix_planned")
        case .workaround: MappedWord("workaround")
        case .rollback: MappedWord("mitigation", exact: false)
        case .willNotFix: MappedWord("no_fix_planned")
        case .cannotFix: MappedWord("none_available", exact: false)
        }
    }

    /// CycloneDX's `analysis.response`, which has no word for a plan.
    public var cycloneDX: MappedWord {
        switch self {
        case .updatePlanned: MappedWord("update", exact: false)
        case .workaround: MappedWord("workaround_available")
        default: MappedWord(rawValue)
        }
    }

    /// The response of a word of CycloneDX; nil for unknown ones.
    public init?(cycloneDX: String) {
        guard let found = Self.allCases.first(where: { $0.cycloneDX == MappedWord(cycloneDX) }) else { return nil }
        self = found
    }
}
