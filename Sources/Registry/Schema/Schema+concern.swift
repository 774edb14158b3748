import Database

extension Schema {
    /// Whether the portfolio is concerned by a vulnerability, as it was judged on a day, and who asked.
    static let concern = Migration(
        number: 15, name: "evaluation records of loud vulnerabilities",
        statements: [
            """
            CREATE TABLE concern_record (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, vulnerability {text} NOT NULL, reason {text} NOT NULL,
                author_id {int} NOT NULL REFERENCES person(id), evaluated_at {text} NOT NULL, catalogue_built {text}
            ) {strict}
            """,
            "CREATE INDEX concern_record_vulnerability ON concern_record (vulnerability, id)",
            """
            CREATE TABLE concern_answer (
                id {key}, record_id {int} NOT NULL REFERENCES concern_record(id), product_id {int} NOT NULL REFERENCES product(id),
                release_id {int} NOT NULL REFERENCES product_release(id), answer {text} NOT NULL, sentence_ja {text} NOT NULL, sentence_en {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX concern_answer_record ON concern_answer (record_id, id)",
            """
            CREATE TABLE concern_request (
                id {key}, revision {int} NOT NULL, record_id {int} NOT NULL REFERENCES concern_record(id), product_id {int} NOT NULL REFERENCES product(id),
                asked_by {text} NOT NULL, asked_at {text} NOT NULL, channel {text} NOT NULL, answered_at {text}, answered_by {int} REFERENCES person(id),
                answer {text}
            ) {strict}
            """,
            "CREATE INDEX concern_request_record ON concern_request (record_id, id)",
        ])
}
