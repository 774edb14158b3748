public import Diagnostics
import Duties

/// Why a fact about a life cycle is refused, and which one it is.
public struct LifecycleError: ExplainedError {
    enum Reason: Sendable, Hashable {
        case eosNotAfterEOL(eol: CalendarDay, eos: CalendarDay)
        case eolNotAfterRelease(release: CalendarDay, eol: CalendarDay)
        case notADay(String)
        case momentWithoutZone(String)
        case unknownWord(Wording, word: String, known: [String])
        case missingText(Wording)
        case approvedByAuthor(String)
        case brokenSuccession(version: Int, follows: Int)
        case duplicate(Wording, id: String)
        case before(Wording, day: String, Wording, limit: String)
        case unknownName(Wording, name: String)
        case extensionWithoutControl
        case controlNotSpecified(String)
        case actualInFuture(day: CalendarDay, today: CalendarDay)
        case actualsOutOfOrder(DeviceMilestone, DeviceMilestone)
    }

    let reason: Reason
    /// What the fact is about, as its giver names it: `product P-1, plan version 2`. Empty if there is but one.
    public let place: String

    init(_ reason: Reason, at place: String = "") {
        self.reason = reason
        self.place = place
    }

    /// `LIFE-001` to `LIFE-015`.
    public var code: String {
        switch reason {
        case .eosNotAfterEOL: "LIFE-001"
        case .eolNotAfterRelease: "LIFE-002"
        case .notADay: "LIFE-003"
        case .momentWithoutZone: "LIFE-004"
        case .unknownWord: "LIFE-005"
        case .missingText: "LIFE-006"
        case .approvedByAuthor: "LIFE-007"
        case .brokenSuccession: "LIFE-008"
        case .duplicate: "LIFE-009"
        case .before: "LIFE-010"
        case .unknownName: "LIFE-011"
        case .extensionWithoutControl: "LIFE-012"
        case .controlNotSpecified: "LIFE-013"
        case .actualInFuture: "LIFE-014"
        case .actualsOutOfOrder: "LIFE-015"
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
