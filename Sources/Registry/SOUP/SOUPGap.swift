public import Diagnostics

/// Something that is still missing about a SOUP item in a release.
public enum SOUPGap: Sendable, Hashable {
    /// No manufacturer (8.1.2).
    case noManufacturer
    /// No unique designator (8.1.2).
    case noDesignator
    /// Neither functional nor performance requirements (5.3.3; the clause is not compared with the standard).
    case noRequirements
    /// Nothing about the hardware and software that it needs (5.3.4; the clause is not compared with the standard).
    case noPlatform
    /// No anomaly list was evaluated for this version (7.1.3).
    case noAnomalyReview(version: String)
    /// The evaluation for this version was carried over from an earlier release, and its grounds have changed since (7.1.3).
    case reviewToConfirm(version: String)
    /// Nobody knows how long it is supported.
    case supportUnknown
    /// Its support has ended.
    case supportEnded
    /// The SBOM of the release does not have it, or there is none.
    case notInSBOM

    /// The word for programs.
    public var word: String {
        switch self {
        case .noManufacturer: "no-manufacturer"
        case .noDesignator: "no-designator"
        case .noRequirements: "no-requirements"
        case .noPlatform: "no-platform"
        case .noAnomalyReview: "no-anomaly-review"
        case .reviewToConfirm: "review-to-confirm"
        case .supportUnknown: "support-unknown"
        case .supportEnded: "support-ended"
        case .notInSBOM: "not-in-sbom"
        }
    }

    /// What is missing.
    public var wording: Wording {
        switch self {
        case .noManufacturer: Wording(ja: "製造業者がありません(JIS T 2304 8.1.2)。", en: "no manufacturer (JIS T 2304, 8.1.2).")
        case .noDesignator: Wording(ja: "一意の識別子がありません(JIS T 2304 8.1.2)。", en: "no unique designator (JIS T 2304, 8.1.2).")
        case .noRequirements:
            Wording(
                ja: "機能・性能の要求事項がありません(JIS T 2304 5.3.3、条項は原文と未照合)。", en: "no requirements (JIS T 2304, 5.3.3; clause not compared with the standard)."
            )
        case .noPlatform:
            Wording(
                ja: "必要なハードウェア・ソフトウェアの記載がありません(JIS T 2304 5.3.4、条項は原文と未照合)。",
                en: "no hardware and software that it needs (JIS T 2304, 5.3.4; clause not compared with the standard).")
        case .noAnomalyReview(let version):
            Wording(
                ja: "版 \(VisibleText.of(version, limit: 60)) の異常リストが評価されていません(JIS T 2304 7.1.3)。",
                en: "no anomaly list evaluated for version \(VisibleText.of(version, limit: 60)) (JIS T 2304, 7.1.3).")
        case .reviewToConfirm(let version):
            Wording(
                ja: "版 \(VisibleText.of(version, limit: 60)) の異常リストの評価は前のリリースから引き継いだもので、部品が変わったため確認が必要です(JIS T 2304 7.1.3)。",
                en:
                    "the anomaly list evaluation for version \(VisibleText.of(version, limit: 60)) comes from an earlier release and the component has changed: to confirm (JIS T 2304, 7.1.3)."
            )
        case .supportUnknown: Wording(ja: "サポート状況が不明です(R-036)。", en: "support level unknown (R-036).")
        case .supportEnded: Wording(ja: "サポートが終了しています。", en: "support has ended.")
        case .notInSBOM: Wording(ja: "このリリースのSBOMにありません。", en: "not in the SBOM of this release.")
        }
    }
}
