public import Diagnostics

/// Why a rule pack, a file of facts or a statement about a case is refused, and where.
public struct DutyError: ExplainedError {
    enum Reason: Sendable, Hashable {
        case changeWithoutReason(fact: String)
        case unknownKey(String, suggestions: [String], allowed: [String])
        case missingKey(String)
        case wrongKind(expected: Wording)
        case notOneOf(String, allowed: [String])
        case duplicateID(String)
        case duplicateKey(String)
        case predicate(PredicateError)
        case cycle([String])
        case impossibleClock(Wording)
        case unknownName(Wording, name: String, suggestions: [String])
        case yearOutOfRange(String)
        case unknownFact(String, suggestions: [String])
        case pauseNotAllowed(rule: String)
        case endsBeforeItBegins
        case otherSchema(String)
        case tooMany(Wording, limit: Int)
        case badID(String)
    }

    let reason: Reason
    /// Where in its document; nil for what came in no document.
    public let place: DocumentPlace?

    init(_ reason: Reason, at place: DocumentPlace? = nil) {
        self.reason = reason
        self.place = place
    }

    /// `DUTY-001` to `DUTY-018`.
    public var code: String {
        switch reason {
        case .changeWithoutReason: "DUTY-001"
        case .unknownKey: "DUTY-002"
        case .missingKey: "DUTY-003"
        case .wrongKind: "DUTY-004"
        case .notOneOf: "DUTY-005"
        case .duplicateID: "DUTY-006"
        case .duplicateKey: "DUTY-007"
        case .predicate: "DUTY-008"
        case .cycle: "DUTY-009"
        case .impossibleClock: "DUTY-010"
        case .unknownName: "DUTY-011"
        case .yearOutOfRange: "DUTY-012"
        case .unknownFact: "DUTY-013"
        case .pauseNotAllowed: "DUTY-014"
        case .endsBeforeItBegins: "DUTY-015"
        case .otherSchema: "DUTY-016"
        case .tooMany: "DUTY-017"
        case .badID: "DUTY-018"
        }
    }

    /// Place and reason; the pointer is shortened to its last 80 characters.
    public var wording: Wording {
        let what = reason.wording
        guard let place else { return what }
        let pointer = place.pointer.isEmpty ? "" : " (\(VisibleText.of(place.pointer, limit: 80, keeping: .tail)))"
        return Wording(ja: "\(place.line)行\(pointer): \(what.japanese)", en: "line \(place.line)\(pointer): \(what.english)")
    }
}
