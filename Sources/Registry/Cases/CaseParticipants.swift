import Database

/// Who takes part in a case.
enum CaseParticipants {
    static func add(_ person: Int, to subject: PSIRTCase, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            """
            INSERT INTO case_participant (case_id, person_id, joined_at) VALUES (?, ?, ?)
            ON CONFLICT (case_id, person_id) DO UPDATE SET left_at = NULL, joined_at = excluded.joined_at
            """, [.integer(subject.id), .integer(person), .text(transaction.now)])
        try transaction.note(
            .psirtCase, subject.id, subject.number, ["participant": .text(try transaction.get(Person.self, person).handle), "state": "joined"])
    }

    static func remove(_ person: Int, from subject: PSIRTCase, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "UPDATE case_participant SET left_at = ? WHERE case_id = ? AND person_id = ? AND left_at IS NULL",
            [.text(transaction.now), .integer(subject.id), .integer(person)])
        try transaction.note(
            .psirtCase, subject.id, subject.number, ["participant": .text(try transaction.get(Person.self, person).handle), "state": "left"])
    }

    /// Numbers of those who take part now.
    static func present(_ subject: PSIRTCase, _ reader: RegistryReader) throws -> [Int] {
        try reader.connection.rows(
            "SELECT person_id FROM case_participant WHERE case_id = ? AND left_at IS NULL ORDER BY person_id", [.integer(subject.id)]
        ).map { try $0.int("person_id") }
    }
}
