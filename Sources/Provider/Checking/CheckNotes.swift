import Diagnostics

/// What a check finds, as it goes along.
struct CheckNotes {
    /// Findings of one requirement that are kept.
    static let most = 20

    private var findings: [Int: [CheckReport.Finding]] = [:]
    private var leftOut: [Int: Int] = [:]
    private var outcomes: [Int: CheckReport.Outcome] = [:]
    private var reasons: [Int: Wording] = [:]

    /// Something was looked at.
    mutating func saw(_ number: Int) { if outcomes[number] == nil || outcomes[number] == .notApplicable { outcomes[number] = .pass } }

    /// There is nothing that a requirement is about.
    mutating func skip(_ number: Int, ja japanese: String, en english: String) {
        guard outcomes[number] == nil else { return }
        outcomes[number] = .notApplicable
        reasons[number] = Wording(ja: japanese, en: english)
    }

    /// A requirement cannot be looked at here.
    mutating func cannotTell(_ number: Int, ja japanese: String, en english: String) {
        guard outcomes[number] != .fail else { return }
        outcomes[number] = .cannotTell
        reasons[number] = Wording(ja: japanese, en: english)
    }

    mutating func fault(_ number: Int, _ place: String, ja japanese: String, en english: String) {
        add(number, .fault, place, Wording(ja: japanese, en: english))
    }

    mutating func advise(_ number: Int, _ place: String, ja japanese: String, en english: String) {
        add(number, .advice, place, Wording(ja: japanese, en: english))
    }

    mutating func add(_ number: Int, _ grade: CheckReport.Finding.Grade, _ place: String, _ wording: Wording) {
        switch grade {
        case .fault: outcomes[number] = .fail
        case .unknown: if outcomes[number] != .fail { outcomes[number] = .cannotTell }
        case .advice: saw(number)
        }
        let finding = CheckReport.Finding(grade: grade, place: VisibleText.of(place, limit: 200, keeping: .tail), wording: wording)
        guard findings[number, default: []].count < Self.most else {
            leftOut[number, default: 0] += 1
            return
        }
        if findings[number]?.contains(finding) != true { findings[number, default: []].append(finding) }
    }

    /// The outcomes so far.
    func outcomes(_ numbers: [Int]) -> [Int: CheckReport.Outcome] {
        Dictionary(uniqueKeysWithValues: numbers.map { ($0, outcomes[$0] ?? .cannotTell) })
    }

    /// The results of these requirements.
    func results(_ numbers: [Int]) -> [CheckReport.Result] {
        numbers.map { number in
            let outcome = outcomes[number] ?? .cannotTell
            let note = outcome == .pass || outcome == .fail ? nil : reasons[number]
            return CheckReport.Result(
                number: number, outcome: outcome, findings: findings[number] ?? [], findingsLeftOut: leftOut[number] ?? 0, note: note)
        }
    }
}
