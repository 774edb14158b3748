import Database

extension Schema {
    /// Cases of product security. All that belongs to one hangs on it by `case_id`, in tables that nothing else refers to: who may not know of a case finds no
    /// way to it.
    static let cases = Migration(
        number: 16, name: "cases of product security",
        statements: [
            """
            CREATE TABLE psirt_case (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, kind {text} NOT NULL, origin {text} NOT NULL, step {text} NOT NULL,
                title {text} NOT NULL, description {text} NOT NULL, reporter {text}, received_at {text} NOT NULL, aware_at {text},
                acknowledged_at {text}, acknowledge_days {int}, owner_id {int} REFERENCES person(id), label {text} NOT NULL, consent {text},
                embargo_until {text}, embargo_zone {text}, embargo_with {text}, exercise {int} NOT NULL, closing {text}, closing_reason {text},
                in_use {int}, informed_at {text}, author_id {int} NOT NULL REFERENCES person(id), opened_at {text} NOT NULL, closed_at {text}
            ) {strict}
            """,
            "CREATE INDEX psirt_case_step ON psirt_case (step, id)",
            """
            CREATE TABLE case_participant (
                case_id {int} NOT NULL REFERENCES psirt_case(id), person_id {int} NOT NULL REFERENCES person(id), joined_at {text} NOT NULL,
                left_at {text}, PRIMARY KEY (case_id, person_id)
            ) {strict-keyed}
            """,
            "CREATE INDEX case_participant_person ON case_participant (person_id, case_id)",
            """
            CREATE TABLE case_message (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), author_id {int} NOT NULL REFERENCES person(id), at {text} NOT NULL,
                audience {text} NOT NULL, body {text} NOT NULL, file {text}, digest {text} REFERENCES blob(digest)
            ) {strict}
            """,
            "CREATE INDEX case_message_case ON case_message (case_id, id)",
            """
            CREATE TABLE case_task (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), title {text} NOT NULL, assignee_id {int} REFERENCES person(id), due_on {text},
                done_at {text}, done_by {int} REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX case_task_case ON case_task (case_id, id)",
            """
            CREATE TABLE case_link (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), kind {text} NOT NULL, subject_id {int} NOT NULL, product_id {int},
                note {text}, UNIQUE (case_id, kind, subject_id)
            ) {strict}
            """,
            """
            CREATE TABLE case_fact (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), fact {text} NOT NULL, value {text} NOT NULL, source {text}, reason {text},
                author {text} NOT NULL, at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_fact_case ON case_fact (case_id, id)",
            """
            CREATE TABLE case_submission (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), duty {text} NOT NULL, kind {text} NOT NULL, at {text} NOT NULL,
                receipt {text}, author {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_submission_case ON case_submission (case_id, id)",
            """
            CREATE TABLE case_misuse (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), kind {text} NOT NULL, finding {text} NOT NULL, how {text} NOT NULL,
                author {text} NOT NULL, at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_misuse_case ON case_misuse (case_id, id)",
        ])
}
