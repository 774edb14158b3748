import Database

extension Schema {
    /// Who may do what. `organisation` is a maker (製造販売業者) or a part of one; a grant without organisation and product holds everywhere.
    static let people = Migration(
        number: 1, name: "people and rights",
        statements: [
            """
            CREATE TABLE organisation (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, name_ja {text} NOT NULL, name_en {text} NOT NULL,
                holder_number {text}, archived_at {text}
            ) {strict}
            """,
            """
            CREATE TABLE person (
                id {key}, revision {int} NOT NULL, handle {text} NOT NULL UNIQUE, name {text} NOT NULL, email {text}, post {text},
                active {int} NOT NULL, secret {text}, secret_at {text}, failures {int} NOT NULL, locked_until {text}
            ) {strict}
            """,
            """
            CREATE TABLE role_grant (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), role {text} NOT NULL,
                organisation_id {int} REFERENCES organisation(id), product_id {int}, until {text}
            ) {strict}
            """,
            "CREATE INDEX role_grant_person ON role_grant (person_id)",
        ])
}
