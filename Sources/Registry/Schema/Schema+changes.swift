import Database

extension Schema {
    /// Change requests, problem reports and the signatures under them.
    static let changes = Migration(
        number: 7, name: "change control",
        statements: [
            "CREATE TABLE series (name {text} PRIMARY KEY, last {int} NOT NULL) {strict}",
            """
            CREATE TABLE change_request (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, product_id {int} NOT NULL REFERENCES product(id),
                release_id {int} REFERENCES product_release(id), state {text} NOT NULL, kind {text} NOT NULL, title {text} NOT NULL,
                description {text} NOT NULL, changes_function {text} NOT NULL, function_reason {text}, impact {text}, implementation {text},
                implementer_id {int} REFERENCES person(id), verification {text}, verifier_id {int} REFERENCES person(id), author_id {int} NOT NULL REFERENCES person(id),
                assignee_id {int} REFERENCES person(id), opened_at {text} NOT NULL, due_on {text}, closed_at {text}
            ) {strict}
            """,
            "CREATE INDEX change_request_product ON change_request (product_id, state)",
            "CREATE INDEX change_request_release ON change_request (release_id)",
            """
            CREATE TABLE problem_report (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, product_id {int} NOT NULL REFERENCES product(id),
                release_id {int} REFERENCES product_release(id), state {text} NOT NULL, kind {text} NOT NULL, severity {text} NOT NULL, cause {text},
                title {text} NOT NULL, description {text} NOT NULL, origin {text} NOT NULL, investigation {text},
                safety_relevance {text} NOT NULL, conclusion {text}, no_action {text}, advised {text}, author_id {int} NOT NULL REFERENCES person(id),
                opened_at {text} NOT NULL, closed_at {text}
            ) {strict}
            """,
            "CREATE INDEX problem_report_product ON problem_report (product_id, state)",
            "CREATE INDEX problem_report_release ON problem_report (release_id)",
            """
            CREATE TABLE link (
                id {key}, revision {int} NOT NULL, from_kind {text} NOT NULL, from_id {int} NOT NULL, to_kind {text} NOT NULL, to_id {int} NOT NULL,
                role {text} NOT NULL, note {text}, UNIQUE (from_kind, from_id, to_kind, to_id, role)
            ) {strict}
            """,
            "CREATE INDEX link_back ON link (to_kind, to_id)",
            """
            CREATE TABLE signature (
                id {key}, revision {int} NOT NULL, subject {text} NOT NULL, subject_id {int} NOT NULL, digest {text} NOT NULL, meaning {text} NOT NULL,
                person_id {int} NOT NULL REFERENCES person(id), person {text} NOT NULL, signed_at {text} NOT NULL, comment {text}, decision {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX signature_subject ON signature (subject, subject_id)",
        ])
}
