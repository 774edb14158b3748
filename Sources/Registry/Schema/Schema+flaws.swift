import Database

extension Schema {
    /// Vulnerabilities that are in what the maker wrote itself: no catalogue knows them and no component has them. Each hangs on its case, which says who may
    /// know of it; what is said of a release is only ever added.
    static let flaws = Migration(
        number: 27, name: "vulnerabilities and identity of own products",
        statements: [
            """
            CREATE TABLE own_flaw (
                id {key}, case_id {int} NOT NULL REFERENCES psirt_case(id), number {text} NOT NULL UNIQUE, cve {text}, title_ja {text} NOT NULL,
                title_en {text} NOT NULL, text_ja {text} NOT NULL, text_en {text} NOT NULL, vectors {text} NOT NULL, weaknesses {text} NOT NULL,
                discovered_at {text}, author_id {int} NOT NULL REFERENCES person(id), written_at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX own_flaw_case ON own_flaw (case_id, id)",
            """
            CREATE TABLE own_flaw_judgement (
                id {key}, flaw_id {int} NOT NULL REFERENCES own_flaw(id), release_id {int} NOT NULL REFERENCES product_release(id),
                status {text} NOT NULL, justification {text}, impact {text}, responses {text} NOT NULL, action {text}, evidence {text} NOT NULL,
                change_reason {text}, author_id {int} NOT NULL REFERENCES person(id), at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX own_flaw_judgement_flaw ON own_flaw_judgement (flaw_id, release_id, id)",
            """
            CREATE TABLE advisory_flaw (
                version_id {int} NOT NULL REFERENCES advisory_version(id), flaw_id {int} NOT NULL REFERENCES own_flaw(id),
                PRIMARY KEY (version_id, flaw_id)
            ) {strict-keyed}
            """,
            "CREATE INDEX advisory_flaw_of ON advisory_flaw (flaw_id, version_id)",
            // What an SBOM says of the product itself, which no row of a component keeps.
            """
            CREATE TABLE sbom_subject (
                sbom_id {int} PRIMARY KEY REFERENCES sbom(id), name {text} NOT NULL, version {text}, purl {text}, cpe {text}, digests {text} NOT NULL,
                link {text}
            ) {strict}
            """,
        ])
}
