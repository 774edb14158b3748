public import Diagnostics

/// How a release stands to a vulnerability of one of its components: the four statuses of CISA's minimum requirements for VEX.
public enum AnalysisStatus: String, Sendable, Hashable, CaseIterable {
    /// 調査中: nobody has said yet.
    case underInvestigation = "under_investigation"
    /// 該当: the release is affected, and the analysis says what to do.
    case affected
    /// 修正済み: this release has the fix.
    case fixed
    /// 非該当: nothing needs to be done about it, and the analysis says why.
    case notAffected = "not_affected"

    /// The status of a word of OpenVEX, which this type spells the same way.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String, at place: String = "") throws(PSIRTError) {
        self = try PSIRTText.word(word, Self.self, Wording(ja: "状態", en: "status"), at: place)
    }

    /// The word for a reader.
    public var wording: Wording {
        switch self {
        case .underInvestigation: Wording(ja: "調査中", en: "under investigation")
        case .affected: Wording(ja: "該当", en: "affected")
        case .fixed: Wording(ja: "修正済み", en: "fixed")
        case .notAffected: Wording(ja: "非該当", en: "not affected")
        }
    }

    /// Whether it says that nothing has to be done any more. Such a status counts only once another person has reviewed it.
    public var isRelief: Bool { self == .notAffected || self == .fixed }

    /// The group of CSAF's `product_status` (CSAF 2.0 and 2.1, 3.2.3.9).
    public var csaf: String {
        switch self {
        case .underInvestigation: "under_investigation"
        case .affected: "known_affected"
        case .fixed: "fixed"
        case .notAffected: "known_not_affected"
        }
    }

    /// OpenVEX's `status`.
    public var openVEX: String { rawValue }

    /// CycloneDX's `analysis.state`.
    public var cycloneDX: String {
        switch self {
        case .underInvestigation: "in_triage"
        case .affected: "exploitable"
        case .fixed: "resolved"
        case .notAffected: "not_affected"
        }
    }

    /// The status of a group of CSAF's `product_status`; nil for groups that give advice (`recommended`) and for unknown ones.
    public init?(csaf: String) {
        switch csaf {
        case "known_not_affected": self = .notAffected
        case "known_affected", "first_affected", "last_affected": self = .affected
        case "fixed", "first_fixed": self = .fixed
        case "under_investigation": self = .underInvestigation
        default: return nil
        }
    }

    /// The status of a state of CycloneDX; nil for unknown ones.
    public init?(cycloneDX: String) {
        switch cycloneDX {
        case "not_affected", "false_positive": self = .notAffected
        case "exploitable": self = .affected
        case "resolved", "resolved_with_pedigree": self = .fixed
        case "in_triage": self = .underInvestigation
        default: return nil
        }
    }
}
