import Database

/// Puts a vulnerability in what the maker wrote itself on record, in its case, or says what is known of it now.
public struct RecordFlaw: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The flaw's number; nil for a new one.
    public var flaw: String?
    /// What is known.
    public var facts: FlawFacts
    private let draw: @Sendable (Substring) -> String

    /// A flaw of a case.
    public init(_ number: String, _ facts: FlawFacts, flaw: String? = nil) {
        self.init(number, facts, flaw: flaw) { year in
            var generator = SystemRandomNumberGenerator()
            return CaseNumber.draw("VUL", year: year, using: &generator)
        }
    }

    init(_ number: String, _ facts: FlawFacts, flaw: String? = nil, drawing draw: @escaping @Sendable (Substring) -> String) {
        self.number = number
        self.flaw = flaw
        self.facts = facts
        self.draw = draw
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> OwnFlaw {
        try facts.check(at: transaction.now)
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let values: [SQLValue] = [
            .text(facts.cve), .text(facts.titleJa), .text(facts.titleEn), .text(facts.textJa), .text(facts.textEn),
            .text(facts.vectors.joined(separator: "\n")), .text(facts.weaknesses.joined(separator: "\n")), .text(facts.discoveredAt),
            .integer(try transaction.ownID()), .text(transaction.now),
        ]
        let name: String
        if let flaw {
            let old = try transaction.flaw(flaw, of: subject)
            name = old.number
            try transaction.connection.execute(
                """
                UPDATE own_flaw SET cve = ?, title_ja = ?, title_en = ?, text_ja = ?, text_en = ?, vectors = ?, weaknesses = ?, discovered_at = ?,
                    author_id = ?, written_at = ? WHERE id = ?
                """, values + [.integer(old.id)])
        } else {
            name = draw(transaction.now.prefix(4))
            try transaction.connection.execute(
                """
                INSERT INTO own_flaw (cve, title_ja, title_en, text_ja, text_en, vectors, weaknesses, discovered_at, author_id, written_at, case_id,
                    number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values + [.integer(subject.id), .text(name)])
        }
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            [
                "flaw": .text(name), "cve": .text(facts.cve), "titleJa": .text(facts.titleJa), "titleEn": .text(facts.titleEn),
                "textJa": .text(facts.textJa), "textEn": .text(facts.textEn), "vectors": .text(facts.vectors.joined(separator: " ")),
                "weaknesses": .text(facts.weaknesses.joined(separator: " ")), "discoveredAt": .text(facts.discoveredAt),
            ])
        return try transaction.flaw(name, of: subject)
    }
}
