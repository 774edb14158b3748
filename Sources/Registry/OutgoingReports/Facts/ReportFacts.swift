import Database
import Diagnostics
import Duties
import PSIRT

/// What the registry knows for the fields of a case's reports. It says only what is known; nil leaves a field open.
struct ReportFacts {
    let report: StoredReport
    let subject: PSIRTCase
    let reader: RegistryReader
    let facts: FactSet
    let products: [Product]
    /// Releases linked, and those of findings linked.
    let releases: [Release]
    let findings: [ShowFinding.Answer]

    init(_ report: StoredReport, _ reader: RegistryReader) throws {
        self.report = report
        self.reader = reader
        subject = report.subject
        facts = try CaseFactStore.facts(of: subject, reader)
        products = try CaseLinks.products(subject, reader).map { try reader.get(Product.self, $0) }
        let key: [SQLValue] = [.integer(subject.id)]
        releases = try reader.list(
            Release.self,
            where: """
                id IN (SELECT subject_id FROM case_link WHERE case_id = ? AND kind = 'product_release') OR id IN (SELECT f.release_id FROM finding f
                JOIN case_link l ON l.subject_id = f.id AND l.kind = 'finding' WHERE l.case_id = ?)
                """, key + key, order: "product_id, id")
        findings = try reader.connection.rows(
            "SELECT subject_id FROM case_link WHERE case_id = ? AND kind = 'finding' ORDER BY subject_id", key
        ).map { try ShowFinding($0.int("subject_id")).answer(in: reader) }
    }

    /// What is known for a field; nil for nothing.
    func value(of source: ReportSource) throws -> Wording? {
        switch source {
        case .person: nil
        case .fact(let id): answer(id, alone: true)
        case .facts(let ids): Self.lines(ids.map { answer($0, alone: false) })
        case .day(let id): time(id).map { Self.same("\(Zone.tokyo.day(of: $0))") }
        case .moment(let id): time(id).map { Self.same(Zone.tokyo.text($0)) }
        case .phase: report.phase.wording
        case .furtherPlan: report.phase == .complete ? nil : further
        case .caseNumber: Self.same(subject.number)
        case .event: Self.same("\(subject.title)\n\(subject.description)")
        case .reporter: subject.reporter.map(Self.same)
        case .timeline: timeline
        case .sharing: sharing
        case .owner: try owner()
        case .maker: try maker()
        case .products, .productIdentity, .approvalNumbers, .udi, .intendedUse: try product(source)
        case .releases: Self.lines(try releases.map { Self.same(try reader.reference($0).text) })
        case .devices, .deviceCount, .institutions, .networks: try installed(source)
        case .misuse: try misuse()
        case .vulnerabilities: Self.lines(findings.map(Self.vulnerability))
        case .components: Self.lines(findings.map { Self.same("\($0.entry.component) \($0.entry.version)" + ($0.purl.map { " (\($0))" } ?? "")) })
        case .fixes: Self.lines(findings.map { finding in finding.entry.fixedIn.map { Self.same("\(finding.entry.component): \($0)") } })
        case .analyses, .actions: try analyses(source)
        case .files: try files()
        case .changes: try changes()
        }
    }

    /// The same words in both languages.
    static func same(_ text: String) -> Wording { Wording(ja: text, en: text) }

    /// Lines, each once, in their order; nil where there is none.
    static func lines(_ lines: [Wording?]) -> Wording? {
        var seen: Set<Wording> = []
        let known = lines.compactMap { $0 }.filter { seen.insert($0).inserted }
        if known.isEmpty { return nil }
        return Wording(ja: known.map(\.japanese).joined(separator: "\n"), en: known.map(\.english).joined(separator: "\n"))
    }

    private func time(_ id: String) -> Instant? {
        guard case .time(let moment) = facts[id] else { return nil }
        return moment
    }

    /// The answer to a question of the duties' rules, with the label of the question unless it stands alone.
    private func answer(_ id: String, alone: Bool) -> Wording? {
        guard let fact = RuleBook.shipped.vocabulary.fact(id) else { return nil }
        let answer: Wording
        switch facts[id] {
        case .unknown, .notHappened: return nil
        case .bool(let value): answer = value ? Wording(ja: "はい", en: "yes") : Wording(ja: "いいえ", en: "no")
        case .number(let number): answer = Self.same("\(number)")
        case .time(let moment): answer = Self.same(Zone.tokyo.text(moment))
        case .choice(let name):
            guard case .choice(let all) = fact.type, let choice = all.first(where: { $0.id == name }) else { return nil }
            answer = choice.label
        }
        if alone { return answer }
        return Wording(ja: "\(fact.label.japanese): \(answer.japanese)", en: "\(fact.label.english): \(answer.english)")
    }

    private var further: Wording {
        guard let next = time("t.next_report").map({ Zone.tokyo.day(of: $0) }) else {
            return Wording(ja: "調査を続け、追加報告をします。", en: "The investigation goes on; an additional report follows.")
        }
        return Wording(
            ja: "調査を続け、追加報告をします(次回報告予定日 \(next))。", en: "The investigation goes on; an additional report follows (planned for \(next)).")
    }
}
