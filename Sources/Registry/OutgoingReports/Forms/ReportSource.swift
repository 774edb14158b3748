public import Diagnostics
import Duties

/// Where the value of a field comes from.
public enum ReportSource: Sendable, Hashable {
    /// Only a person can say it.
    case person
    /// The answer to a question of the duties' rules, with its words.
    case fact(String)
    /// Several such answers, a line each.
    case facts([String])
    /// The day of such an answer, in Japan's time.
    case day(String)
    /// The moment of such an answer, in Japan's time.
    case moment(String)
    /// Whether it is the first report, a follow-up, or complete.
    case phase
    /// That more follows, as long as the report is marked incomplete.
    case furtherPlan
    /// Title and description of the case.
    case event
    /// Who reported it, and how they are reached.
    case reporter
    /// How the case came in, and what followed when.
    case timeline
    /// The case's number.
    case caseNumber
    /// The label of the case, and until when nothing goes out.
    case sharing
    /// Who answers for the case, with post and mail address.
    case owner
    /// The maker's name and number.
    case maker
    /// Names of the products.
    case products
    /// Names, generic names and classes of the products.
    case productIdentity
    /// Approval, certification or notification numbers.
    case approvalNumbers
    /// UDI-DI.
    case udi
    /// What the products are for.
    case intendedUse
    /// The releases that the case is about.
    case releases
    /// Serial numbers and lots of installed devices, with release and institution.
    case devices
    /// How many devices are installed.
    case deviceCount
    /// The institutions where devices are.
    case institutions
    /// How devices are connected.
    case networks
    /// Answers about misuse A to E.
    case misuse
    /// The vulnerabilities of linked findings, with score and severity.
    case vulnerabilities
    /// The components of linked findings.
    case components
    /// What was judged of linked findings, by whom.
    case analyses
    /// What users should do, from the analyses.
    case actions
    /// Versions in which vulnerabilities are gone.
    case fixes
    /// Files kept in the case, with their SHA-256.
    case files
    /// Changes and problem reports linked to the case.
    case changes

    /// The words for people: where the value was taken from.
    public var title: Wording {
        switch self {
        case .person: Wording(ja: "人が記入", en: "filled by a person")
        case .fact(let id): Self.facts([id])
        case .facts(let ids): Self.facts(ids)
        case .day(let id), .moment(let id): Self.facts([id])
        case .phase, .furtherPlan: Wording(ja: "報告の状態", en: "state of the report")
        case .event: Wording(ja: "案件の件名と内容", en: "title and description of the case")
        case .reporter: Wording(ja: "案件の届出者", en: "reporter of the case")
        case .timeline: Wording(ja: "案件の時刻", en: "times of the case")
        case .caseNumber: Wording(ja: "案件番号", en: "number of the case")
        case .sharing: Wording(ja: "案件のTLPと公開日時", en: "label and embargo of the case")
        case .owner: Wording(ja: "案件の担当者", en: "owner of the case")
        case .maker: Wording(ja: "組織", en: "organisation")
        case .products, .productIdentity, .approvalNumbers, .udi, .intendedUse: Wording(ja: "製品", en: "product")
        case .releases: Wording(ja: "案件に関係するリリース", en: "releases linked to the case")
        case .devices, .deviceCount, .institutions, .networks: Wording(ja: "設置機器", en: "installed devices")
        case .misuse: Wording(ja: "悪用の型A〜Eへの答え", en: "answers about misuse A to E")
        case .vulnerabilities, .components, .fixes: Wording(ja: "案件に関係する該当", en: "findings linked to the case")
        case .analyses, .actions: Wording(ja: "該当の分析", en: "analyses of findings")
        case .files: Wording(ja: "案件のファイル", en: "files of the case")
        case .changes: Wording(ja: "案件に関係する変更と問題報告", en: "changes and problems linked to the case")
        }
    }

    private static func facts(_ ids: [String]) -> Wording {
        let known = ids.compactMap { RuleBook.shipped.vocabulary.fact($0)?.label }
        return Wording(
            ja: "案件の事実: " + known.map(\.japanese).joined(separator: "、"), en: "facts of the case: " + known.map(\.english).joined(separator: ", "))
    }
}
