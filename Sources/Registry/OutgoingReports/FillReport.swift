import Database
public import Diagnostics

/// Writes into fields of a report what the facts do not say, or say otherwise. What was written before stays on record.
public struct FillReport: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The report.
    public var number: String
    /// The fields with what is written; nil takes back what was written, and the facts count again.
    public var values: [String: String?]
    /// For which language; nil for both.
    public var language: Language?
    /// Whether it says that more follows (R-102); nil leaves it.
    public var isIncomplete: Bool?

    /// What is written.
    public init(_ number: String, _ values: [String: String?] = [:], language: Language? = nil, isIncomplete: Bool? = nil) {
        self.number = number
        self.values = values
        self.language = language
        self.isIncomplete = isIncomplete
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it. An approved report becomes a draft again, for a reason; its approval stays on record and is no longer about what it says.
    public func perform(in transaction: RegistryTransaction) throws -> ReportContent {
        var report = try ReportAccess.report(number, transaction)
        try check(report.kind.form)
        try report.reopen(transaction)
        if let isIncomplete { report.isIncomplete = isIncomplete }
        try report.save(in: transaction)
        let author = try transaction.ownID()
        for (field, value) in values.sorted(by: { $0.key < $1.key }) {
            try transaction.connection.execute(
                "INSERT INTO case_report_fill (case_id, place, field, language, value, reason, author_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                report.key + [
                    .text(field), .text(language?.rawValue), .text(value), .text(transaction.reason), .integer(author), .text(transaction.now),
                ])
            // The chain keeps forever and for more readers than the case has: of a patient's data it holds only what proves them.
            let digest = value.map { BlobStore.digest(Array($0.utf8)) }
            try transaction.note(
                .psirtCase, report.subject.id, report.subject.number,
                ["report": .text(number), "field": .text(field), "language": .text(language?.rawValue), "valueSHA256": .text(digest)])
        }
        if let isIncomplete {
            try transaction.note(
                .psirtCase, report.subject.id, report.subject.number, ["report": .text(number), "incomplete": .text(isIncomplete ? "yes" : "no")])
        }
        return try ReportContent(ReportAccess.report(number, transaction), transaction)
    }

    private func check(_ form: ReportForm) throws {
        var check = FieldCheck()
        check.demand(
            !values.isEmpty || isIncomplete != nil, "field", ja: "記入する欄がありません。", en: "there is nothing to write.")
        for (field, value) in values.sorted(by: { $0.key < $1.key }) {
            if form.field(field) == nil {
                let (name, near) = (VisibleText.of(field, limit: 60), form.suggestions(for: field).joined(separator: ", "))
                check.demand(
                    false, "field", ja: "「\(name)」という欄はありません。\(near.isEmpty ? "" : "近いもの: \(near)")",
                    en: "there is no field \"\(name)\"\(near.isEmpty ? "." : "; close to it: \(near)")")
            }
            if let value { check.text(field, value, limit: 20_000) }
        }
        try check.finish()
    }
}

extension StoredReport {
    /// Makes it a draft again, where that is still possible.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` where it was sent; ``RegistryError/reasonMissing`` where it was approved and nobody says why.
    mutating func reopen(_ transaction: RegistryTransaction) throws {
        switch state {
        case .draft: return
        case .approved:
            try transaction.mustHaveReason()
            state = .draft
        case .submitted, .followedUp, .complete:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "報告 \(number) は「\(state.title.japanese)」です。提出した報告は変えられません。追加報告を始めてください(report follow-up)。",
                    en: "the report \(number) is \"\(state.title.english)\"; what was sent is never changed. Begin a follow-up (report follow-up)."))
        }
    }
}
