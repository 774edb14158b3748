import Diagnostics
import JSONStream

extension DutyRule {
    /// Writes what a reader needs to know of the rule itself.
    func writeMembers(to json: inout JSONWriter, _ book: RuleBook) {
        json.member("id", id)
        json.member("jurisdiction", jurisdiction.rawValue)
        json.member("bearer", bearer.rawValue)
        json.member("family", ifPresent: family)
        json.member("title", title)
        json.member("text", text)
        if let note { json.member("note", note) }
        named("recipients", recipients, book.vocabulary.recipients, &json)
        named("documents", documents, book.vocabulary.documents, &json)
        json.member("citation", citation)
        json.member("strength", strength.rawValue)
        json.key("evidence")
        json.beginObject()
        for part in evidence { json.member(part.aspect, part.level.rawValue) }
        json.endObject()
        json.member("from", ifPresent: from?.description)
        json.member("until", ifPresent: until?.description)
        json.member("covers", covers)
        json.member("digest", digest)
    }

    private func named(_ key: String, _ ids: [String], _ names: [String: Wording], _ json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for id in ids {
            json.beginObject()
            json.member("id", id)
            json.member("name", names[id] ?? Wording(ja: id, en: id))
            json.endObject()
        }
        json.endArray()
    }
}

extension VerificationState {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("state", name)
        json.member("reliable", isReliable)
        switch self {
        case .shipped, .verifyFirst: break
        case .verified(let record), .outdated(let record):
            json.member("by", record.by)
            json.member("at", record.at.description)
            json.member("against", record.against)
        }
        json.endObject()
    }
}
