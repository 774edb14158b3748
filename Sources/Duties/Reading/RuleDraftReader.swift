import Diagnostics

/// Reads one rule of a pack.
struct RuleDraftReader {
    /// The jurisdiction of the pack, for rules that name none.
    let jurisdiction: Jurisdiction?

    private static let keys = [
        "id", "jurisdiction", "bearer", "family", "title", "text", "note", "when", "clock", "recipients", "documents", "citation", "strength",
        "evidence", "ship", "from", "until", "plan", "covers",
    ]

    /// May the rule set a deadline as it is shipped?
    private enum Ship: String, CaseIterable {
        case ok
        case verifyFirst = "verify-first"
    }

    func rule(_ node: DocumentNode) throws(DutyError) -> RuleDraft {
        let object = try DocumentObject(node, known: Self.keys)
        let place: Jurisdiction
        if let own = object["jurisdiction"] {
            place = try own.value(Jurisdiction.self)
        } else if let jurisdiction {
            place = jurisdiction
        } else {
            throw DutyError(.missingKey("jurisdiction"), at: object.place)
        }
        let condition = try object.required("when")
        let clock = try object.required("clock")
        let (from, until) = (try object["from"]?.day(), try object["until"]?.day())
        if let from, let until, until < from { throw DutyError(.endsBeforeItBegins, at: object["until"]?.place ?? object.place) }
        return RuleDraft(
            id: try RulePackReader.id(object.required("id")), jurisdiction: place, bearer: try object.value("bearer", Bearer.self),
            family: try object.optionalText("family"), title: try object.required("title").wording(),
            text: try object.required("text").wording(), note: try object["note"]?.wording(), condition: try condition.text(),
            conditionPlace: condition.place, clock: try ClockReader(jurisdiction: place).clock(clock), clockPlace: clock.place,
            recipients: try object.required("recipients").texts(), documents: try object["documents"]?.texts() ?? [],
            citation: try object.text("citation"), strength: try object.value("strength", Strength.self),
            evidence: try evidence(object.required("evidence")), isVerifyFirst: try object.value("ship", Ship.self) == .verifyFirst, from: from,
            until: until, plan: try object.optionalText("plan"), covers: try object["covers"]?.texts() ?? [], digest: node.digest)
    }

    private func evidence(_ node: DocumentNode) throws(DutyError) -> [Evidence] {
        var evidence: [Evidence] = []
        for member in try DocumentObject(node, known: []).all {
            evidence.append(
                Evidence(aspect: try RulePackReader.id(member.key, member.node.place), level: try member.node.value(Evidence.Level.self)))
        }
        guard !evidence.isEmpty else { throw node.wrongKind(Wording(ja: "1つ以上の根拠", en: "one piece of evidence or more")) }
        return evidence
    }
}
