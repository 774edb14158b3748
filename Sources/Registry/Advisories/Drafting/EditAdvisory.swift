import Database
public import Diagnostics
public import PSIRT

/// Changes words of a draft: its texts, its kind, whom it thanks, our own score of a vulnerability.
public struct EditAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories

    /// A text in a language.
    public struct Text: Sendable, Hashable {
        /// Where it stands: `title`, `CVE-2026-0001/description`.
        public var place: String
        /// In which language.
        public var language: Language
        /// What stands there; nil for what the records say.
        public var body: String?

        /// A text from its parts.
        public init(_ place: String, _ language: Language, _ body: String?) {
            self.place = place
            self.language = language
            self.body = body
        }
    }

    /// Tracking id.
    public var number: String
    /// Texts that change.
    public var texts: [Text]
    /// What it says to do; nil for no change.
    public var kind: AdvisoryKind?
    /// Whom it thanks, a name each; nil for no change.
    public var credit: [String]?
    /// How they agreed to be named: nobody is named without.
    public var creditConsent: String?
    /// Our own CVSS vectors by the id of the vulnerability; an empty one takes ours out.
    public var vectors: [String: String]

    /// A change.
    public init(
        _ number: String, texts: [Text] = [], kind: AdvisoryKind? = nil, credit: [String]? = nil, creditConsent: String? = nil,
        vectors: [String: String] = [:]
    ) {
        self.number = number
        self.texts = texts
        self.kind = kind
        self.credit = credit
        self.creditConsent = creditConsent
        self.vectors = vectors
    }

    /// Leaves out what stands in the advisory already and comes from the records: a form sends everything back, and only what differs is a person's.
    public mutating func leaveOut(whatStandsIn shown: [AdvisoryTextEntry]) {
        texts.removeAll { text in
            shown.contains { $0.place == text.place && $0.texts[text.language] == text.body && !$0.written.contains(text.language) }
        }
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it. Whoever edits a draft has written it: they cannot approve it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        try checkFields()
        let (advisory, found) = try transaction.advisoryInWork(number, [.draft])
        var version = found
        if let kind { version.kindOfAdvisory = kind }
        if let credit {
            version.credit = credit
            version.creditConsent = credit.isEmpty ? nil : creditConsent
        }
        version = try transaction.update(version)
        for (id, vector) in vectors.sorted(by: { $0.key < $1.key }) {
            let count = try transaction.connection.execute(
                "UPDATE advisory_vulnerability SET own_vector = ? WHERE version_id = ? AND vulnerability_id = ?",
                [.text(vector.isEmpty ? nil : vector), .integer(version.id), .integer(try AdvisoryItem.number(id, transaction))])
            guard count == 1 else { throw AdvisoryError.noText(id, known: try AdvisoryItem.all(of: version.id, transaction).map(\.name)) }
            try transaction.note(version, ["vulnerability": .text(id), "ownVector": .text(vector)])
        }
        guard !texts.isEmpty else { return version }
        let known = try AdvisoryContent(advisory, version, at: transaction.now, transaction).texts.map(\.place)
        for text in texts {
            guard known.contains(text.place) else { throw AdvisoryError.noText(text.place, known: known) }
            try write(text, version, transaction)
        }
        return version
    }

    private func write(_ text: Text, _ version: StoredAdvisoryVersion, _ transaction: RegistryTransaction) throws {
        let key: [SQLValue] = [.integer(version.id), .text(text.place), .text(text.language.rawValue)]
        let condition = "version_id = ? AND place = ? AND language = ?"
        let old = try transaction.connection.row("SELECT body FROM advisory_text WHERE \(condition)", key)?.text("body")
        if old == text.body { return }
        try transaction.connection.execute("DELETE FROM advisory_text WHERE \(condition)", key)
        if let body = text.body {
            try transaction.connection.execute(
                "INSERT INTO advisory_text (version_id, place, language, body) VALUES (?, ?, ?, ?)", key + [.text(body)])
        }
        try transaction.note(
            version, ["text": .text(text.place), "language": .text(text.language.rawValue), "was": .text(old), "body": .text(text.body)])
    }

    private func checkFields() throws {
        var check = FieldCheck()
        for text in texts { if let body = text.body { check.text(text.place, body, limit: 20_000) } }
        for name in credit ?? [] {
            check.text("credit", name, limit: 200)
            check.demand(!name.contains(where: \.isNewline), "credit", ja: "1人を1行で書いてください。", en: "is one line each.")
        }
        if let credit, !credit.isEmpty {
            check.text("credit-consent", creditConsent ?? "", limit: 1000)
        }
        for vector in vectors.values where !vector.isEmpty {
            check.demand(
                AdvisorySource.chosen([vector]) == [vector], "vector", ja: "「\(VisibleText.of(vector, limit: 80))」はCVSSのベクターではありません。",
                en: "\"\(VisibleText.of(vector, limit: 80))\" is no CVSS vector.")
        }
        try check.finish()
    }
}
