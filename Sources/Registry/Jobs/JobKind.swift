public import Diagnostics

/// What a job does.
public enum JobKind: String, Sendable, CaseIterable {
    /// Reads an uploaded SBOM, checks it, stores and matches it.
    case takeSBOM = "take-sbom"
    /// Matches all watched releases against the catalogue.
    case matchAll = "match-all"

    /// The lane in which it waits.
    public var lane: JobLane {
        switch self {
        case .takeSBOM: .upload
        case .matchAll: .nightly
        }
    }

    /// The words for people.
    public var title: Wording {
        switch self {
        case .takeSBOM: Wording(ja: "SBOMの取り込み", en: "take in an SBOM")
        case .matchAll: Wording(ja: "全リリースの照合", en: "match all releases")
        }
    }
}
