public import Diagnostics

/// Whether a release is concerned by a vulnerability. "We do not know" is an answer of its own: no sign of it is not the same as not concerned.
public enum ConcernAnswer: Sendable, Hashable {
    /// A component is affected.
    case affected
    /// Somebody has to look first.
    case underInvestigation
    /// The release cannot be judged: it has no SBOM, or components of it could not be looked up.
    case unknown(components: Int?, notLookedUp: Int)
    /// The release has the fix.
    case fixed
    /// Components were affected by their version, and analysed as not affected in the product.
    case notAffected
    /// Components of that name are there, in versions that are not affected.
    case versionNotAffected(Int)
    /// None of its components is concerned.
    case notPresent(components: Int)

    /// The answer for one release.
    public init(_ concern: ReleaseConcern) {
        if concern.findings.contains(.affected) {
            self = .affected
        } else if concern.findings.contains(.underInvestigation) {
            self = .underInvestigation
        } else if concern.components ?? 0 == 0 || concern.unknownComponents > 0 {
            self = .unknown(components: concern.components, notLookedUp: concern.unknownComponents)
        } else if concern.findings.contains(.fixed) {
            self = .fixed
        } else if !concern.findings.isEmpty {
            self = .notAffected
        } else if concern.cleared > 0 {
            self = .versionNotAffected(concern.cleared)
        } else {
            self = .notPresent(components: concern.components ?? 0)
        }
    }

    /// Whether a record of not being concerned may be made of it without more ado.
    public var isNotConcerned: Bool {
        switch self {
        case .notAffected, .versionNotAffected, .notPresent, .fixed: true
        case .affected, .underInvestigation, .unknown: false
        }
    }

    /// A stable word for files and tables.
    public var word: String {
        switch self {
        case .affected: "affected"
        case .underInvestigation: "under_investigation"
        case .unknown: "unknown"
        case .fixed: "fixed"
        case .notAffected: "not_affected"
        case .versionNotAffected: "version_not_affected"
        case .notPresent: "not_present"
        }
    }

    /// The sentence for a reader.
    public var wording: Wording {
        switch self {
        case .affected: Wording(ja: "該当します", en: "affected")
        case .underInvestigation: Wording(ja: "調査中です", en: "under investigation")
        case .unknown(nil, _): Wording(ja: "SBOMがないため判断できません", en: "unknown: there is no SBOM")
        case .unknown(_, let missing):
            Wording(ja: "照合できない部品が\(missing)個あり、判断できません", en: "unknown: \(missing) components could not be looked up")
        case .fixed: Wording(ja: "修正済みです", en: "fixed in this release")
        case .notAffected: Wording(ja: "分析の結果、該当しません", en: "analysed and not affected")
        case .versionNotAffected(let count):
            Wording(ja: "部品はありますが、該当する版ではありません(\(count)個)", en: "the component is there in a version that is not affected (\(count))")
        case .notPresent(let count):
            Wording(ja: "部品\(count)個のいずれも該当しません", en: "none of its \(count) components is concerned")
        }
    }
}
