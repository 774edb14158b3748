import Diagnostics
public import JSONStream

/// Reads what is known of a case from JSON (`mimamori.facts/1`), strictly: a misspelt fact would be a fact that nobody knows.
public struct CaseFactsReader {
    private static let mostVersions = 1000

    private let book: RuleBook

    /// Reads a file of facts, whose names and values must be those of `book`.
    ///
    /// - Throws: `PlacedError` with file, line and pointer.
    public static func read(_ block: ByteBlock, file: String, book: RuleBook) throws -> CaseFacts {
        do {
            return try CaseFactsReader(book: book).subject(DocumentNode.read(block))
        } catch let error as any ExplainedError {
            throw PlacedError(file: file, error: error)
        }
    }

    private func subject(_ node: DocumentNode) throws(DutyError) -> CaseFacts {
        let object = try DocumentObject(node, known: ["schema", "case", "now", "facts", "submissions", "pauses", "verifications"])
        let schema = try object.text("schema")
        guard schema == "mimamori.facts/1" else { throw DutyError(.otherSchema(schema), at: try object.required("schema").place) }
        var subject = CaseFacts(name: try object.optionalText("case"), now: try object["now"]?.instant())
        for member in try DocumentObject(object.required("facts"), known: []).all { try add(member.key, member.node, to: &subject.facts) }
        for element in try object["submissions"]?.elements() ?? [] { subject.submissions.append(try submission(element)) }
        for element in try object["pauses"]?.elements() ?? [] { subject.pauses.append(try pause(element)) }
        for element in try object["verifications"]?.elements() ?? [] { subject.verifications.append(try verification(element)) }
        return subject
    }

    private func add(_ id: String, _ node: DocumentNode, to facts: inout FactSet) throws(DutyError) {
        guard let fact = book.vocabulary.fact(id) else {
            throw DutyError(.unknownFact(id, suggestions: book.vocabulary.suggestions(for: id)), at: node.place)
        }
        var versions = [node]
        if case .array(let elements) = node.value {
            guard elements.count <= Self.mostVersions else {
                throw DutyError(.tooMany(Wording(ja: "版", en: "versions"), limit: Self.mostVersions), at: node.place)
            }
            versions = elements
        }
        for version in versions {
            do throws(DutyError) {
                try facts.state(id, try statement(of: fact, version))
            } catch {
                throw error.place == nil ? DutyError(error.reason, at: version.place) : error
            }
        }
    }

    private func statement(of fact: FactDefinition, _ node: DocumentNode) throws(DutyError) -> FactVersion {
        guard case .object = node.value else { return FactVersion(try value(of: fact, node)) }
        let object = try DocumentObject(node, known: ["value", "by", "recorded", "source", "reason"])
        let value = try object["value"].map { (node) throws(DutyError) in try self.value(of: fact, node) } ?? .unknown
        return FactVersion(
            value, by: try object.optionalText("by"), recorded: try object["recorded"]?.instant(), source: try object.optionalText("source"),
            reason: try object.optionalText("reason"))
    }

    private func value(of fact: FactDefinition, _ node: DocumentNode) throws(DutyError) -> FactValue {
        if case .null = node.value { return .unknown }
        if node.isText("unknown") { return .unknown }
        switch fact.type {
        case .bool:
            guard case .bool(let flag) = node.value else {
                throw node.wrongKind(Wording(ja: "true、false、\"unknown\" のいずれか", en: "true, false or \"unknown\""))
            }
            return .bool(flag)
        case .choice(let choices):
            let allowed = choices.map(\.id) + ["unknown"]
            guard case .string(let text) = node.value else {
                let list = allowed.joined(separator: ", ")
                throw node.wrongKind(Wording(ja: "次のいずれか: \(list)", en: "one of: \(list)"))
            }
            guard allowed.contains(text) else { throw DutyError(.notOneOf(text, allowed: allowed), at: node.place) }
            return .choice(text)
        case .number: return .number(try node.int(0...1_000_000_000))
        case .time: return node.isText("not-happened") ? .notHappened : .time(try node.instant())
        }
    }

    private func submission(_ node: DocumentNode) throws(DutyError) -> Submission {
        let object = try DocumentObject(node, known: ["duty", "kind", "at", "number"])
        return Submission(
            duty: try rule(object, "duty").id, kind: try object.value("kind", Submission.Kind.self), at: try object.required("at").instant(),
            number: try object.optionalText("number"))
    }

    private func pause(_ node: DocumentNode) throws(DutyError) -> Pause {
        let object = try DocumentObject(node, known: ["duty", "from", "to", "reason", "by"])
        let rule = try rule(object, "duty")
        guard rule.clock.pauseCitation != nil else { throw DutyError(.pauseNotAllowed(rule: rule.id), at: object.place) }
        let (from, to) = (try object.required("from").instant(), try object["to"]?.instant())
        if let to, to < from { throw DutyError(.endsBeforeItBegins, at: try object.required("to").place) }
        return Pause(duty: rule.id, from: from, to: to, reason: try object.text("reason"), by: try object.optionalText("by"))
    }

    private func verification(_ node: DocumentNode) throws(DutyError) -> Verification {
        let object = try DocumentObject(node, known: ["rule", "digest", "by", "at", "against"])
        return Verification(
            rule: try rule(object, "rule").id, digest: try object.text("digest"), by: try object.text("by"),
            at: try object.required("at").instant(), against: try object.text("against"))
    }

    private func rule(_ object: DocumentObject, _ key: String) throws(DutyError) -> DutyRule {
        let node = try object.required(key)
        let name = try node.text()
        guard let rule = book.rule(name) else {
            throw DutyError(.unknownName(Wording(ja: "規則", en: "rule"), name: name, suggestions: book.suggestions(for: name)), at: node.place)
        }
        return rule
    }
}
