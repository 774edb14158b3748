import Database

extension Schema {
    /// What suppliers were asked for, and what came of it.
    static let supplierRequests = Migration(
        number: 28, name: "requests to suppliers",
        statements: [
            """
            CREATE TABLE supplier_request (
                id {key}, revision {int} NOT NULL, supplier_id {int} NOT NULL REFERENCES supplier(id), topic {text} NOT NULL, language {text} NOT NULL,
                subject {text} NOT NULL, body {text} NOT NULL, channel {text} NOT NULL, asked_at {text} NOT NULL,
                asked_by {int} NOT NULL REFERENCES person(id), answer_by {text} NOT NULL, answered_at {text},
                answered_by {int} REFERENCES person(id), answer {text}
            ) {strict}
            """,
            "CREATE INDEX supplier_request_supplier ON supplier_request (supplier_id, id)",
            "CREATE INDEX supplier_request_open ON supplier_request (answer_by) WHERE answered_at IS NULL",
        ])
}
