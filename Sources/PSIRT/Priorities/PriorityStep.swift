import CVSS
public import Diagnostics
import Duties

/// What two findings are compared by, one after another. The first step in which they differ decides.
public enum PriorityStep: Int, Sendable, Hashable, CaseIterable {
    /// Still to do, before what needs nothing any more.
    case open
    /// Patients first: uncontrolled risk, then measures before certainty, then not judged, then controlled.
    case harm
    /// Exploited in the world.
    case exploited
    /// The outcome of SSVC.
    case ssvc
    /// The score; one that is not known stands between high and medium, since it may be either.
    case score
    /// How likely exploitation is.
    case epss
    /// What waited longer.
    case age
    /// The number, so that no two are equal.
    case number

    /// The name of the step for a reader.
    public var wording: Wording {
        switch self {
        case .open: Wording(ja: "未処理か", en: "still to do")
        case .harm: Wording(ja: "患者への危害のリスク", en: "risk of patient harm")
        case .exploited: Wording(ja: "悪用の確認(KEV)", en: "known to be exploited (KEV)")
        case .ssvc: Wording(ja: "SSVC", en: "SSVC")
        case .score: Wording(ja: "CVSS", en: "CVSS")
        case .epss: Wording(ja: "EPSS", en: "EPSS")
        case .age: Wording(ja: "発見が早い", en: "found earlier")
        case .number: Wording(ja: "番号", en: "number")
        }
    }

    /// The score that stands for an unknown one, in tenths.
    static let unknownScore = 70

    /// Where a finding stands in this step: the smaller, the further up.
    func key(_ facts: PriorityFacts) -> Int {
        switch self {
        case .open: facts.status.isRelief ? 1 : 0
        case .harm:
            switch facts.harm {
            case .uncontrolled: 0
            case nil: facts.needsInterimMeasure ? 1 : 2
            case .controlled: facts.needsInterimMeasure ? 1 : 3
            }
        case .exploited: facts.isExploited ? 0 : 1
        case .ssvc:
            switch facts.ssvc {
            case .immediate: 0
            case .outOfCycle: 1
            // Unknown is no reason to wait, and none to hurry.
            case .scheduled, nil: 2
            case .defer: 3
            }
        case .score: -(facts.score?.tenths ?? Self.unknownScore)
        case .epss: -(facts.epss ?? 0)
        case .age: facts.found?.seconds ?? .max
        case .number: facts.id
        }
    }

    /// What a finding has in this step, for a reader.
    func value(_ facts: PriorityFacts) -> Wording {
        func same(_ text: String) -> Wording { Wording(ja: text, en: text) }
        let unknown = Wording(ja: "不明", en: "unknown")
        switch self {
        case .open: return facts.status.wording
        case .harm:
            if let harm = facts.harm, !(harm == .controlled && facts.needsInterimMeasure) { return harm.wording }
            return facts.needsInterimMeasure
                ? Wording(ja: "未定だが暫定措置が必要", en: "open, measures needed before certainty") : Wording(ja: "未判定", en: "not judged")
        case .exploited: return facts.isExploited ? Wording(ja: "確認済み", en: "yes") : Wording(ja: "なし", en: "no")
        case .ssvc: return facts.ssvc?.wording ?? unknown
        case .score: return facts.score.map { same($0.description) } ?? unknown
        case .epss: return facts.epss.map { same(PriorityText.percent(billionths: $0)) } ?? unknown
        case .age: return facts.found.map { same($0.description) } ?? unknown
        case .number: return same("#\(facts.id)")
        }
    }
}
