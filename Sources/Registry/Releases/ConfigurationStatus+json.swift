import JSONStream

extension ConfigurationStatus.Report {
    /// The report as `mimamori.configuration-status/1`: codes and numbers that people know, no numbers of the register.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.member("schema", "mimamori.configuration-status/1")
        json.member("madeAt", madeAt)
        json.key("product")
        json.beginObject()
        json.member("code", product.code)
        json.member("nameJa", product.nameJa)
        json.member("nameEn", product.nameEn)
        json.endObject()
        json.key("release")
        json.beginObject()
        json.member("version", release.version)
        json.member("state", release.state.rawValue)
        json.member("clonedFrom", orNull: clonedFrom)
        json.member("plannedOn", orNull: release.plannedOn)
        json.member("frozenAt", orNull: release.frozenAt)
        json.member("releasedOn", orNull: release.releasedOn)
        json.member("withdrawnOn", orNull: release.withdrawnOn)
        json.endObject()
        json.member("since", orNull: since)
        Self.array("items", items, &json, write)
        Self.array("baselines", baselines, &json, write)
        Self.array("changes", changes, &json, write)
        Self.array("problems", problems, &json, write)
        Self.array("issuedSboms", issued, &json, write)
        json.endObject()
        return json.take()
    }

    private static func array<Element>(_ name: String, _ elements: [Element], _ json: inout JSONWriter, _ write: (Element, inout JSONWriter) -> Void)
    {
        json.key(name)
        json.beginArray()
        for element in elements {
            json.beginObject()
            write(element, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ item: ConfigurationItem, _ json: inout JSONWriter) {
        json.member("section", item.section.rawValue)
        json.member("key", item.key)
        json.member("name", item.name)
        json.member("version", orNull: item.version)
        json.member("inherited", item.isInherited)
        json.member("toConfirm", item.isToConfirm)
        json.key("facts")
        json.beginObject()
        for fact in item.facts { json.member(fact.name, fact.value) }
        json.endObject()
    }

    private func write(_ entry: ListBaselines.Entry, _ json: inout JSONWriter) {
        json.member("number", entry.baseline.number)
        json.member("sha256", entry.baseline.digest)
        json.member("frozenAt", entry.baseline.frozenAt)
        json.member("frozenBy", entry.person)
        json.member("note", orNull: entry.baseline.note)
        Self.array("signatures", entry.signatures, &json) { signature, json in
            json.member("person", signature.person)
            json.member("meaning", signature.meaning.rawValue)
            json.member("decision", signature.decision.rawValue)
            json.member("signedAt", signature.signedAt)
            json.member("comment", orNull: signature.comment)
        }
    }

    private func write(_ entry: ConfigurationStatus.Change, _ json: inout JSONWriter) {
        json.member("number", entry.change.number)
        json.member("title", entry.change.title)
        json.member("kind", entry.change.changeKind.rawValue)
        json.member("state", entry.change.state.rawValue)
        json.member("open", entry.change.state.isOpen)
        json.member("release", orNull: entry.change.release.flatMap { versions[$0] })
        json.member("forThisRelease", entry.isForRelease)
        json.member("sinceBaseline", entry.isNew)
        json.member("changesFunction", entry.change.changesFunction.rawValue)
        json.member("openedAt", entry.change.openedAt)
        json.member("closedAt", orNull: entry.change.closedAt)
    }

    private func write(_ problem: ProblemReport, _ json: inout JSONWriter) {
        json.member("number", problem.number)
        json.member("title", problem.title)
        json.member("kind", problem.problemKind.rawValue)
        json.member("severity", problem.severity.rawValue)
        json.member("state", problem.state.rawValue)
        json.member("release", orNull: problem.release.flatMap { versions[$0] })
        json.member("cause", orNull: problem.cause?.rawValue)
        json.member("safetyRelevance", problem.safetyRelevance.rawValue)
        json.member("openedAt", problem.openedAt)
        json.member("closedAt", orNull: problem.closedAt)
    }

    private func write(_ held: HeldSBOM, _ json: inout JSONWriter) {
        json.member("number", held.issued.number)
        json.member("recipient", held.issued.recipient)
        json.member("format", held.issued.format)
        json.member("sha256", held.issued.digest)
        json.member("baseline", orNull: held.baseline)
        json.member("issuedAt", held.issued.issuedAt)
        json.member("issuedBy", held.person)
        json.member("why", orNull: held.issued.reason)
        json.member("superseded", held.issued.supersededBy != nil)
        json.member("outdated", orNull: held.age?.rawValue)
        json.member("losses", held.issued.losses)
    }
}
