public import Diagnostics

extension ProductStatement.Status {
    /// Stable code of the status.
    public var code: String {
        switch self {
        case .affected: "affected"
        case .fixed: "fixed"
        case .notAffected: "not-affected"
        case .underInvestigation: "under-investigation"
        case .affectedInWords: "affected-in-words"
        }
    }

    /// The status for a reader.
    public var wording: Wording {
        switch self {
        case .affected: Wording(ja: "影響あり", en: "affected")
        case .fixed: Wording(ja: "修正済み", en: "fixed")
        case .notAffected: Wording(ja: "影響なし", en: "not affected")
        case .underInvestigation: Wording(ja: "調査中", en: "under investigation")
        case .affectedInWords: Wording(ja: "影響あり(版は文章)", en: "affected (versions in words)")
        }
    }
}
