public import Duties

/// What of the duties' questions a case answers by itself. All else is asked of people; what nobody answered stays unknown.
public enum CaseDutyFacts {
    /// Facts that follow from how a case came in.
    ///
    /// - Parameters:
    ///   - received: when the report reached us.
    ///   - aware: when anybody in the company first had the information, if that was before.
    ///   - acknowledgeWithin: days in which the maker promises to acknowledge.
    public static func initial(
        _ kind: CaseKind, _ origin: CaseOrigin, received: Instant, aware: Instant? = nil, acknowledgeWithin: Int? = nil
    ) -> [String: FactValue] {
        var facts: [String: FactValue] = ["t.aware": .time(aware ?? received)]
        facts["event.cyber_incident"] = kind == .incident ? .bool(true) : .unknown
        if kind == .vulnerability {
            facts["t.vuln_learned"] = .time(aware ?? received)
            facts["cve.reported_to_us"] = .bool(origin.isAnswered)
        }
        facts["t.cvd_received"] = kind == .vulnerability && origin.isAnswered ? .time(received) : .notHappened
        if let acknowledgeWithin { facts["policy.ack_days"] = .number(acknowledgeWithin) }
        return facts.filter { $0.value != .unknown }
    }

    /// What the answers about misuse say of the duties: whether it is a case for the institution's report.
    public static func facts(of misuse: MisuseAnswers) -> [String: FactValue] {
        let findings = misuse.answers
        if [.care, .data, .function].contains(where: { findings[$0]?.finding == .yes }) { return ["institution.disruption_or_leak": .bool(true)] }
        if MisuseKind.allCases.allSatisfy({ findings[$0]?.finding == .no }) { return ["institution.disruption_or_leak": .bool(false)] }
        return [:]
    }
}
