public import Diagnostics
import Duties

/// Why something of triage or of a case is refused, and which one it is.
public struct PSIRTError: ExplainedError {
    enum Reason: Sendable, Hashable {
        case unknownWord(Wording, word: String, known: [String])
        case missingText(Wording)
        case missingForStatus(AnalysisStatus, Wording)
        case notForStatus(AnalysisStatus, Wording)
        case noTransition(from: AnalysisStatus, to: AnalysisStatus)
        case changeWithoutReason(from: AnalysisStatus, to: AnalysisStatus)
        case reviewedByAuthor(String)
        case reviewDay(CalendarDay, earliest: CalendarDay, latest: CalendarDay)
        case handlingNotOffered(Handling, Wording)
        case ruleTooWide(String)
        case ruleExpiry(String, day: CalendarDay, latest: CalendarDay)
        case duplicate(Wording, id: String)
        case metricNotEnvironmental(String, version: String)
        case adjustmentWithoutReason(String)
        case badVector(String)
        case scaleTooShort(Wording)
        case matrixSize(expected: Int, found: Int)
        case matrixFalls(exploitability: String, harm: String)
        case ssvcValue(point: String, value: String, known: [String])
        case ssvcTable(tree: String, expected: Int, found: Int)
        case controlNotSpecified(String)
        case notAMoment(String)
        case noSuchHour(String)
        case hourTwice(String)
        case embargoInPast(String)
        case noStep(from: CaseStep, to: CaseStep)
        case missingForStep(CaseStep, Wording)
        case closingReason(ClosingReason, Wording)
        case labelLoosened(from: TLP, to: TLP)
    }

    let reason: Reason
    /// What it is about, as its giver names it. Empty if there is but one.
    public let place: String

    init(_ reason: Reason, at place: String = "") {
        self.reason = reason
        self.place = place
    }

    /// `PSIRT-001` to `PSIRT-029`.
    public var code: String {
        switch reason {
        case .unknownWord: "PSIRT-001"
        case .missingText: "PSIRT-002"
        case .missingForStatus: "PSIRT-003"
        case .notForStatus: "PSIRT-004"
        case .noTransition: "PSIRT-005"
        case .changeWithoutReason: "PSIRT-006"
        case .reviewedByAuthor: "PSIRT-007"
        case .reviewDay: "PSIRT-008"
        case .handlingNotOffered: "PSIRT-009"
        case .ruleTooWide: "PSIRT-010"
        case .ruleExpiry: "PSIRT-011"
        case .duplicate: "PSIRT-012"
        case .metricNotEnvironmental: "PSIRT-013"
        case .adjustmentWithoutReason: "PSIRT-014"
        case .badVector: "PSIRT-015"
        case .scaleTooShort: "PSIRT-016"
        case .matrixSize: "PSIRT-017"
        case .matrixFalls: "PSIRT-018"
        case .ssvcValue: "PSIRT-019"
        case .ssvcTable: "PSIRT-020"
        case .controlNotSpecified: "PSIRT-021"
        case .notAMoment: "PSIRT-022"
        case .noSuchHour: "PSIRT-023"
        case .hourTwice: "PSIRT-024"
        case .embargoInPast: "PSIRT-025"
        case .noStep: "PSIRT-026"
        case .missingForStep: "PSIRT-027"
        case .closingReason: "PSIRT-028"
        case .labelLoosened: "PSIRT-029"
        }
    }

    /// Place and reason.
    public var wording: Wording {
        let what = reason.wording
        guard !place.isEmpty else { return what }
        let name = VisibleText.of(place, limit: 120)
        return Wording(ja: "\(name): \(what.japanese)", en: "\(name): \(what.english)")
    }
}
