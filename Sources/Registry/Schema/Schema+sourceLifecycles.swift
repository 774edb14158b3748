import Database

extension Schema {
    /// Links that go out with the letter to one recipient; life cycles that sources give, and what persons decided about them.
    static let sourceLifecycles = Migration(
        number: 26, name: "links of letters, life cycles of sources",
        statements: [
            // Nil for a link that a person made for the institution as a whole.
            "ALTER TABLE letter_link ADD COLUMN receipt_id {int}",
            "CREATE INDEX letter_link_receipt ON letter_link (receipt_id)",
            """
            CREATE TABLE source_lifecycle (
                id {key}, revision {int} NOT NULL, origin {text} NOT NULL, product {text} NOT NULL, title {text}, identifiers {text} NOT NULL,
                cycles {text} NOT NULL, reference {text} NOT NULL, read_on {text} NOT NULL, taken_at {text} NOT NULL, replaced_at {text}
            ) {strict}
            """,
            "CREATE INDEX source_lifecycle_product ON source_lifecycle (origin, product)",
            """
            CREATE TABLE source_mapping (
                id {key}, revision {int} NOT NULL, subject {text} NOT NULL, name {text} NOT NULL, cycle {text} NOT NULL, origin {text} NOT NULL,
                product {text} NOT NULL, is_same {int} NOT NULL, series {text}, reason {text} NOT NULL, decided_on {text} NOT NULL,
                person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX source_mapping_subject ON source_mapping (subject, name)",
            """
            CREATE TABLE source_word (
                id {key}, revision {int} NOT NULL, origin {text} NOT NULL, product {text} NOT NULL, field {text} NOT NULL, meaning {text},
                evidence {text} NOT NULL, decided_on {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX source_word_product ON source_word (origin, product)",
        ])
}
