import Diagnostics
import Duties

/// The duties whose last day is near or has passed, by who answers for the case, the earliest first. Each case is judged once, however many subscriptions
/// there are.
struct NearDuties {
    /// From how many days before the last day on somebody is told.
    static let days = 7

    /// A duty of them.
    struct Due {
        let place: DutyPlace
        let outlook: DutyOutlook
        let safe: Deadline
        let stage: DueMark.Stage
    }

    private let subjects: [OpenDuties.Subject]
    private let rules: [DutyRule]
    private let verifications: [Verification]
    private let found: [Int: [Due]]

    /// - Parameter owners: numbers of the people of whose cases it is asked.
    init(_ owners: [Int], _ reader: RegistryReader) throws {
        let duties = try OpenDuties(reader)
        let people = owners.map(String.init).joined(separator: ", ")
        let subjects = try duties.subjects(where: "k.owner_id IN (\(people))")
        var found: [Int: [Due]] = [:]
        try duties.forEach(subjects) { place, duty in
            guard let owner = subjects[place].owner, let safe = duty.safe, let stage = Self.stage(safe.limit, duties.now) else { return }
            found[owner, default: []].append(Due(place: DutyPlace(place, duty), outlook: duty, safe: safe, stage: stage))
        }
        self.subjects = subjects
        self.found = found.mapValues { $0.sorted { $0.place < $1.place } }
        rules = duties.desk.book.rules
        verifications = duties.desk.verifications
    }

    /// Those of a person's cases.
    subscript(owner: Int) -> [Due] { found[owner] ?? [] }

    /// What it is remembered by.
    func mark(_ due: Due) -> DueMark {
        DueMark(subject: subjects[due.place.subject].id, rule: rules[due.place.rule].id, day: due.safe.text, stage: due.stage)
    }

    /// What is told of it.
    func item(_ due: Due) -> AlertItem {
        let rule = rules[due.place.rule]
        var item = AlertItem(kind: .due)
        item.caseNumber = subjects[due.place.subject].number
        item.rule = rule.id
        (item.titleJa, item.titleEn) = (rule.title.japanese, rule.title.english)
        item.due = due.safe.text
        item.citation = rule.citation
        item.isUnverified = !DutyEngine.verification(of: rule, by: verifications).isReliable
        item.mayApply = due.outlook.verdict == .mightFire
        item.new = due.stage.rawValue
        return item
    }

    private static func stage(_ limit: Instant, _ now: Instant) -> DueMark.Stage? {
        let left = limit.seconds - now.seconds
        if left < 0 { return .late }
        if left <= 86_400 { return .tomorrow }
        return left <= days * 86_400 ? .soon : nil
    }
}
