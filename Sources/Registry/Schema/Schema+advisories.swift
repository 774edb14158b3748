import Database

extension Schema {
    /// Advisories of our own, their versions, and the documents that went out. What is out is never changed: a change is a version of its own.
    static let advisories = Migration(
        number: 23, name: "advisories",
        statements: [
            """
            CREATE TABLE advisory_profile (
                id {key}, revision {int} NOT NULL, organisation_id {int} NOT NULL UNIQUE REFERENCES organisation(id), prefix {text} NOT NULL,
                namespace {text} NOT NULL, base_url {text} NOT NULL, contact_ja {text} NOT NULL, contact_en {text} NOT NULL, email {text},
                cve_organisation {text}, terms_ja {text}, terms_en {text}, license {text}
            ) {strict}
            """,
            """
            CREATE TABLE advisory (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, organisation_id {int} NOT NULL REFERENCES organisation(id),
                case_id {int} REFERENCES psirt_case(id), author_id {int} NOT NULL REFERENCES person(id), opened_at {text} NOT NULL,
                open {int} NOT NULL, guarded {int} NOT NULL, successor {text}
            ) {strict}
            """,
            "CREATE INDEX advisory_case ON advisory (case_id)",
            """
            CREATE TABLE advisory_version (
                id {key}, revision {int} NOT NULL, advisory_id {int} NOT NULL REFERENCES advisory(id), number {int} NOT NULL, change {text} NOT NULL,
                kind {text} NOT NULL, label {text} NOT NULL, embargo_until {text}, recipients {text} NOT NULL, state {text} NOT NULL,
                credit {text} NOT NULL, credit_consent {text}, author_id {int} NOT NULL REFERENCES person(id), made_at {text} NOT NULL,
                submitted_at {text}, digest {text}, facts {text}, approver_id {int} REFERENCES person(id), approved_at {text},
                publisher_id {int} REFERENCES person(id), published_at {text}, ending {text}, ended_at {text}
            ) {strict}
            """,
            // A version that was given up leaves its number to the next: the history that goes out has no gap.
            "CREATE UNIQUE INDEX advisory_version_number ON advisory_version (advisory_id, number) WHERE state <> 'abandoned'",
            "CREATE INDEX advisory_version_of ON advisory_version (advisory_id, number)",
            "CREATE INDEX advisory_version_state ON advisory_version (state, id)",
            """
            CREATE TABLE advisory_release (
                version_id {int} NOT NULL REFERENCES advisory_version(id), release_id {int} NOT NULL REFERENCES product_release(id),
                PRIMARY KEY (version_id, release_id)
            ) {strict-keyed}
            """,
            "CREATE INDEX advisory_release_of ON advisory_release (release_id, version_id)",
            """
            CREATE TABLE advisory_vulnerability (
                id {key}, version_id {int} NOT NULL REFERENCES advisory_version(id), vulnerability_id {int} NOT NULL REFERENCES vulnerability(id),
                vectors {text} NOT NULL, own_vector {text}, weaknesses {text} NOT NULL, text_ja {text}, text_en {text}, source {text},
                UNIQUE (version_id, vulnerability_id)
            ) {strict}
            """,
            "CREATE INDEX advisory_vulnerability_of ON advisory_vulnerability (vulnerability_id, version_id)",
            """
            CREATE TABLE advisory_text (
                version_id {int} NOT NULL REFERENCES advisory_version(id), place {text} NOT NULL, language {text} NOT NULL, body {text} NOT NULL,
                PRIMARY KEY (version_id, place, language)
            ) {strict-keyed}
            """,
            """
            CREATE TABLE advisory_acceptance (
                version_id {int} NOT NULL REFERENCES advisory_version(id), point {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id),
                accepted_at {text} NOT NULL, reason {text} NOT NULL, PRIMARY KEY (version_id, point)
            ) {strict-keyed}
            """,
            """
            CREATE TABLE advisory_document (
                version_id {int} NOT NULL REFERENCES advisory_version(id), form {text} NOT NULL, language {text} NOT NULL, file {text} NOT NULL,
                digest {text} NOT NULL REFERENCES blob(digest), PRIMARY KEY (version_id, form, language)
            ) {strict-keyed}
            """,
        ])
}
