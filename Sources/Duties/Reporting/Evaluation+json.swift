import Diagnostics
import JSONStream

extension Evaluation {
    /// One object, `mimamori.duties/1`; documented by `Schemas/duties.schema.json`. Sentences stand in both languages.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.duties/1")
        json.member("case", ifPresent: subject.name)
        json.member("now", now.description)
        json.key("workTo")
        json.beginArray()
        for plan in families { write(plan, &json) }
        json.endArray()
        json.key("duties")
        json.beginArray()
        for finding in live { write(finding, &json) }
        json.endArray()
        json.key("questions")
        json.beginArray()
        for question in questions { write(question, &json) }
        json.endArray()
        json.key("others")
        json.beginArray()
        for finding in findings where !finding.isLive {
            json.beginObject()
            json.member("id", finding.rule.id)
            json.member("verdict", finding.verdict.rawValue)
            json.member("because") { explanation(finding.rule.id, in: $0) }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    private func write(_ plan: FamilyPlan, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("family", plan.family)
        json.member("duty", plan.rule)
        json.member("date", plan.workTo.text)
        json.member("keptAliveByUnknown", plan.isKeptAliveByUnknown)
        json.endObject()
    }

    private func write(_ question: OpenQuestion, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("fact", question.fact.id)
        json.member("question", question.fact.question)
        json.member("decides", question.decides)
        json.member("bearsOn", question.bearsOn)
        json.member("starts", question.starts)
        json.endObject()
    }

    private func write(_ finding: DutyFinding, _ json: inout JSONWriter) {
        json.beginObject()
        finding.rule.writeMembers(to: &json, book)
        json.member("verdict", finding.verdict.rawValue)
        json.member("because") { explanation(finding.rule.id, in: $0) }
        json.member("stillUnknown", stillUnknown(finding.rule.id).map(\.id))
        json.key("verification")
        finding.verification.write(to: &json)
        if let clock = finding.clock {
            json.key("clock")
            clock.write(to: &json)
        }
        json.key("milestones")
        json.beginArray()
        for milestone in finding.milestones {
            json.beginObject()
            json.member("day", ifPresent: milestone.day?.description)
            json.member("title", milestone.step.title)
            json.member("citation", milestone.step.citation)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
