import Database

extension Schema {
    /// What the server keeps: who is signed in, tokens of programs, second factors, answers already given, and the work that waits.
    ///
    /// Of sessions and tokens only the SHA-256 is kept: whoever reads the database cannot sign in with it.
    static let doors = Migration(
        number: 10, name: "sessions, tokens and jobs",
        statements: [
            """
            CREATE TABLE session (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), digest {text} NOT NULL UNIQUE,
                stage {text} NOT NULL, channel {text} NOT NULL, opened_at {text} NOT NULL, expires_at {text} NOT NULL, seen_at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX session_person ON session (person_id)",
            "CREATE INDEX session_expiry ON session (expires_at)",
            """
            CREATE TABLE api_token (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), name {text} NOT NULL, digest {text} NOT NULL UNIQUE,
                permissions {text} NOT NULL, product_id {int} REFERENCES product(id), issued_at {text} NOT NULL, expires_on {text} NOT NULL,
                revoked_at {text}
            ) {strict}
            """,
            "CREATE INDEX api_token_person ON api_token (person_id, id)",
            """
            CREATE TABLE second_factor (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL UNIQUE REFERENCES person(id), secret {text} NOT NULL,
                enrolled_at {text} NOT NULL, confirmed_at {text}, last_step {int} NOT NULL
            ) {strict}
            """,
            """
            CREATE TABLE given_answer (
                person {text} NOT NULL, idempotency_key {text} NOT NULL, request {text} NOT NULL, status {int}, headers {text}, body {bytes},
                at {text} NOT NULL, PRIMARY KEY (person, idempotency_key)
            ) {strict-keyed}
            """,
            "CREATE INDEX given_answer_at ON given_answer (at)",
            """
            CREATE TABLE job (
                id {key}, revision {int} NOT NULL, kind {text} NOT NULL, lane {text} NOT NULL, state {text} NOT NULL, person {text} NOT NULL,
                channel {text} NOT NULL, title {text} NOT NULL, input {text} NOT NULL, attempts {int} NOT NULL, queued_at {text} NOT NULL,
                started_at {text}, ended_at {text}, cancel_asked {int} NOT NULL, result {text}, failure {text},
                phase {text}, done {int} NOT NULL DEFAULT 0, total {int} NOT NULL DEFAULT 0, worker {text}, lease_until {text}
            ) {strict}
            """,
            "CREATE INDEX job_lane ON job (lane, state, id)",
            "CREATE INDEX job_person ON job (person, id)",
            "CREATE INDEX job_turn ON job (lane, person, started_at)",
        ])
}
