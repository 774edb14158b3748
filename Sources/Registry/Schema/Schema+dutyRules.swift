import Database

extension Schema {
    /// The rules of duties at a desk: packs of the maker's own, rules compared with their sources, and clocks that stood still.
    static let dutyRules = Migration(
        number: 31, name: "duty rules",
        statements: [
            """
            CREATE TABLE duty_pack (
                id {key}, revision {int} NOT NULL, name {text} NOT NULL, version {text} NOT NULL, file {text} NOT NULL, text {bytes} NOT NULL,
                digest {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), at {text} NOT NULL, ended_at {text}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX duty_pack_active ON duty_pack (name) WHERE ended_at IS NULL",
            """
            CREATE TABLE duty_verification (
                id {key}, revision {int} NOT NULL, rule {text} NOT NULL, digest {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id),
                at {text} NOT NULL, against {text} NOT NULL
            ) {strict}
            """,
            """
            CREATE TABLE case_pause (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), duty {text} NOT NULL, started_at {text} NOT NULL, ended_at {text},
                reason {text} NOT NULL, agreed_by {text} NOT NULL, author {text} NOT NULL, at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX case_pause_case ON case_pause (case_id, id)",
        ])
}
