import Diagnostics

/// A rule whose names are not resolved yet.
struct RuleDraft: Sendable {
    var id: String
    var jurisdiction: Jurisdiction
    var bearer: Bearer
    var family: String?
    var title: Wording
    var text: Wording
    var note: Wording?
    var condition: String
    var conditionPlace: DocumentPlace
    var clock: ClockRule
    var clockPlace: DocumentPlace
    var recipients: [String]
    var documents: [String]
    var citation: String
    var strength: Strength
    var evidence: [Evidence]
    var isVerifyFirst: Bool
    var from: CalendarDay?
    var until: CalendarDay?
    var plan: String?
    var covers: [String]
    var digest: String
}
