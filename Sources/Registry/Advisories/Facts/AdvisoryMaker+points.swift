import Advisories
import Diagnostics
import Lifecycle
import PSIRT

extension AdvisoryMaker {
    /// Names what a status rests on, where no person has said it.
    mutating func notice(_ standing: AdvisoryStanding, _ part: Part, _ item: AdvisoryItem) {
        let key = "\(item.key)/\(part.name)"
        switch standing.origin {
        case .judged:
            if standing.status == .underInvestigation {
                point("judge/\(key)", ja: "\(part.name) の \(item.name) は調査中です。", en: "\(item.name) in \(part.name) is under investigation.")
            }
        case .found:
            point(
                "judge/\(key)", ja: "\(part.name) の \(item.name) は判断されていません(調査中として載せます)。",
                en: "nobody has judged \(item.name) in \(part.name); it stands as under investigation.")
        case .clearedByOthers:
            point(
                "judge/\(key)", ja: "\(part.name) の \(item.name) は供給元の記載でだけ非該当です(調査中として載せます)。",
                en: "only the publisher says that \(part.name) is not affected by \(item.name); it stands as under investigation.")
        case .otherVersion(let versions):
            let list = versions.joined(separator: ", ")
            point(
                "derived/\(key)", ja: "\(part.name) は、部品の版(\(list))に \(item.name) の該当がないため修正済みとします。確認してください。",
                en: "\(part.name) stands as fixed, since the component's version (\(list)) matches nothing of \(item.name); confirm it.")
        case .absent:
            point(
                "derived/\(key)", ja: "\(part.name) は、SBOMに部品がないため \(item.name) に非該当とします。確認してください。",
                en: "\(part.name) stands as not affected by \(item.name), since its SBOM has no such component; confirm it.")
        case .unmatched:
            point(
                "judge/\(key)", ja: "\(part.name) は照合されていません(調査中として載せます)。",
                en: "\(part.name) has not been matched; it stands as under investigation.")
        }
        for reason in Set(standing.analyses.compactMap(\.justification)).sorted(by: { $0.rawValue < $1.rawValue }) where !reason.csaf.isExact {
            point(
                "label/\(key)", ja: "非該当の理由「\(reason.wording.japanese)」にちょうど合うCSAFのラベルがなく、\(reason.csaf.word) とします。",
                en: "CSAF has no label that says just \"\(reason.wording.english)\"; \(reason.csaf.word) is taken.")
        }
    }

    /// A product whose stage nobody has put on record.
    mutating func checkStages() {
        var seen: Set<Int> = []
        for part in parts where part.stage == .development && part.release.releasedOn != nil && seen.insert(part.product.id).inserted {
            point(
                "stage/\(part.product.code)", ja: "\(part.product.code) は出荷されていますが、ライフサイクルの段階が記録されていません。",
                en: "\(part.product.code) was shipped, and its life-cycle stage is not on record.")
        }
        if parts.isEmpty { point("products", ja: "製品がありません。", en: "there is no product.", isAcceptable: false) }
        if items.isEmpty { point("vulnerabilities", ja: "脆弱性がありません。", en: "there is no vulnerability.", isAcceptable: false) }
    }

    /// What the advisory says must be what its kind promises.
    mutating func checkKind(_ vulnerabilities: [AdvisoryVulnerability]) {
        let statements = vulnerabilities.flatMap(\.statements)
        let isAffected = statements.contains { $0.status == .affected }
        let isOpen = statements.contains { $0.status == .underInvestigation }
        let categories = Set(vulnerabilities.flatMap(\.remediations).map(\.category))
        switch version.kindOfAdvisory {
        case .updateNeeded:
            demand(isAffected, "affected", ja: "影響を受けるリリースがありません。", en: "no release is affected.")
            demand(
                !isAffected || !categories.isDisjoint(with: [.vendorFix, .fixPlanned]), "fix", ja: "更新も更新の予定もありません。",
                en: "there is neither an update nor a plan of one.")
        case .workaroundOnly:
            demand(isAffected || isOpen, "affected", ja: "影響を受けるリリースがありません。", en: "no release is affected.")
            demand(!categories.contains(.vendorFix), "fix", ja: "更新があるため、「回避策のみ」ではありません。", en: "there is an update, so it is not a workaround only.")
            demand(
                !isAffected || !categories.isDisjoint(with: [.workaround, .mitigation]), "workaround", ja: "回避策がありません。",
                en: "there is no workaround.")
        case .notAffected:
            demand(!isAffected && !isOpen, "not-affected", ja: "影響を受ける、または調査中のリリースがあります。", en: "a release is affected or under investigation.")
        case .limitedSupport:
            demand(
                parts.allSatisfy { $0.stage == .limitedSupport }, "stage", ja: "限定的サポート段階にない製品があります。",
                en: "a product is not in limited support.")
        case .endOfSupport:
            demand(
                parts.allSatisfy { $0.stage == .endOfSupport }, "stage", ja: "サポート終了段階にない製品があります。", en: "a product's support has not ended.")
            demand(!categories.contains(.vendorFix), "fix", ja: "サポート終了後に更新は提供しません(R-094)。", en: "after EOS there are no updates (R-094).")
        }
    }

    private mutating func demand(_ holds: Bool, _ name: String, ja japanese: String, en english: String) {
        let kind = version.kindOfAdvisory
        if !holds {
            point(
                "kind/\(name)", ja: "種類「\(kind.title.japanese)」と合いません: \(japanese)", en: "it is no \"\(kind.title.english)\" advisory: \(english)",
                isAcceptable: false)
        }
    }
}
