import Database

extension Schema {
    /// What matching found, kept when it is found: nothing is correlated when a page is read.
    static let findings = Migration(
        number: 8, name: "findings",
        statements: [
            """
            CREATE TABLE catalogue_state (
                id {key}, revision {int} NOT NULL, digest {text} NOT NULL, built_at {text} NOT NULL, taken_at {text} NOT NULL, sources {text} NOT NULL
            ) {strict}
            """,
            """
            CREATE TABLE vulnerability (
                id {key}, name {text} NOT NULL UNIQUE, aliases {text} NOT NULL, severity {text} NOT NULL, score {int}, epss {int}, known_exploited {int} NOT NULL,
                summary_ja {text}, summary_en {text}, seen_at {text} NOT NULL
            ) {strict}
            """,
            // Any id of any catalogue leads to the one row: groups grow and change the id they are shown under.
            """
            CREATE TABLE vulnerability_alias (alias {text} PRIMARY KEY, vulnerability_id {int} NOT NULL REFERENCES vulnerability(id)) {strict}
            """,
            """
            CREATE TABLE finding (
                id {key}, release_id {int} NOT NULL REFERENCES product_release(id), component_id {int} NOT NULL REFERENCES component(id),
                vulnerability_id {int} NOT NULL REFERENCES vulnerability(id), state {text} NOT NULL, kind {text} NOT NULL, confidence {text} NOT NULL,
                fixed_in {text}, evidence {text} NOT NULL, found_at {text} NOT NULL, gone_at {text}, inherited_from {int}, to_confirm {int} NOT NULL,
                UNIQUE (release_id, component_id, vulnerability_id)
            ) {strict}
            """,
            "CREATE INDEX finding_vulnerability ON finding (vulnerability_id, state)",
            "CREATE INDEX finding_component ON finding (component_id)",
            """
            CREATE TABLE match_run (
                id {key}, release_id {int} NOT NULL REFERENCES product_release(id), sbom_id {int} NOT NULL REFERENCES sbom(id),
                catalogue_id {int} NOT NULL REFERENCES catalogue_state(id), at {text} NOT NULL, components {int} NOT NULL, looked_up {int} NOT NULL,
                appeared {int} NOT NULL, gone {int} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX match_run_release ON match_run (release_id, id)",
        ])
}
