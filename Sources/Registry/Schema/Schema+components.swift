import Database

extension Schema {
    /// SBOMs as they came, and the shared catalogue of components: names and versions stand once, a use of a component is one small row.
    static let components = Migration(
        number: 5, name: "SBOMs and components",
        statements: [
            "CREATE TABLE blob (digest {text} PRIMARY KEY, size {int} NOT NULL, packing {text} NOT NULL, content {bytes} NOT NULL) {strict}",
            """
            CREATE TABLE sbom (
                id {key}, revision {int} NOT NULL, release_id {int} REFERENCES product_release(id), supplier_id {int} REFERENCES supplier(id),
                source {text} NOT NULL, file {text} NOT NULL, digest {text} NOT NULL REFERENCES blob(digest), received_at {text} NOT NULL,
                state {text} NOT NULL, format {text} NOT NULL, name {text}, version {text}, identity {text}, components {int} NOT NULL,
                errors {int} NOT NULL, warnings {int} NOT NULL, findings {text}, score {int}, created {text}, authors {text}, complete {int} NOT NULL,
                corrected {int} NOT NULL, replaced_by {int}
            ) {strict}
            """,
            "CREATE INDEX sbom_release ON sbom (release_id)",
            "CREATE INDEX sbom_supplier ON sbom (supplier_id)",
            """
            CREATE TABLE component_name (
                id {key}, search {text} NOT NULL, ecosystem {text} NOT NULL, space {text} NOT NULL, name {text} NOT NULL,
                UNIQUE (search, ecosystem, space, name)
            ) {strict}
            """,
            """
            CREATE TABLE component (
                id {key}, name_id {int} NOT NULL REFERENCES component_name(id), version {text} NOT NULL, mark {bytes} NOT NULL UNIQUE, kind {text} NOT NULL,
                purl {text}, cpes {text}, supplier {text}, licenses {text}
            ) {strict}
            """,
            "CREATE INDEX component_of_name ON component (name_id, version)",
            // The smallest row there can be: ten million of them must stay small.
            """
            CREATE TABLE component_use (
                sbom_id {small} NOT NULL, place {small} NOT NULL, component_id {small} NOT NULL, origin {small} NOT NULL, PRIMARY KEY (sbom_id, place)
            ) {strict-keyed}
            """,
            "CREATE INDEX component_use_of ON component_use (component_id, sbom_id)",
            // Who depends on whom, packed; it is only ever read as a whole.
            "CREATE TABLE sbom_graph (sbom_id {int} PRIMARY KEY, edges {bytes} NOT NULL) {strict}",
            """
            CREATE TABLE correction (
                id {key}, revision {int} NOT NULL, state {text} NOT NULL, match_ecosystem {text}, match_name {text} NOT NULL, match_version {text},
                match_supplier {text}, product_id {int} REFERENCES product(id), set_name {text}, set_version {text}, set_purl {text}, set_cpes {text},
                set_supplier {text}, set_licenses {text}, set_origin {text}, evidence {text}, author_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX correction_name ON correction (match_name)",
        ])
}
