import Database

extension Schema {
    /// Reports that go out of cases. Like all that belongs to a case they hang on it by `case_id`, and nothing else refers to them; rows of fills,
    /// versions, decisions and sendings are only ever added.
    static let outgoingReports = Migration(
        number: 24, name: "reports of cases",
        statements: [
            """
            CREATE TABLE case_report (
                id {key}, revision {int} NOT NULL, case_id {int} NOT NULL REFERENCES psirt_case(id), place {int} NOT NULL, kind {text} NOT NULL,
                follows {int}, incomplete {int} NOT NULL, state {text} NOT NULL, author_id {int} NOT NULL REFERENCES person(id),
                made_at {text} NOT NULL, UNIQUE (case_id, place)
            ) {strict}
            """,
            """
            CREATE TABLE case_report_fill (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), place {int} NOT NULL, field {text} NOT NULL, language {text},
                value {text}, reason {text}, author_id {int} NOT NULL REFERENCES person(id), at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_report_fill_report ON case_report_fill (case_id, place, id)",
            """
            CREATE TABLE case_report_version (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), place {int} NOT NULL, version {int} NOT NULL, digest {text} NOT NULL,
                content {text} NOT NULL, at {text} NOT NULL, UNIQUE (case_id, place, version)
            ) {strict}
            """,
            """
            CREATE TABLE case_report_decision (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), place {int} NOT NULL, version {int} NOT NULL, digest {text} NOT NULL,
                decision {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), person {text} NOT NULL, comment {text}, at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_report_decision_report ON case_report_decision (case_id, place, id)",
            """
            CREATE TABLE case_report_sending (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), place {int} NOT NULL, version {int} NOT NULL, kind {text} NOT NULL,
                channel {text} NOT NULL, receipt {text}, duties {text} NOT NULL, author_id {int} NOT NULL REFERENCES person(id), at {text} NOT NULL,
                noted_at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_report_sending_report ON case_report_sending (case_id, place, id)",
        ])
}
