import Database

extension Schema {
    /// What a release consists of beside its SBOM, and its frozen baselines.
    static let configuration = Migration(
        number: 6, name: "configuration items and baselines",
        statements: [
            """
            CREATE TABLE soup_item (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), name_id {int} NOT NULL REFERENCES component_name(id),
                title {text} NOT NULL, manufacturer {text}, designator {text}, origin {text} NOT NULL, supplier_id {int} REFERENCES supplier(id),
                functional {text}, performance {text}, platform {text}, support_level {text}, support_until {text}, support_source {text},
                UNIQUE (product_id, name_id)
            ) {strict}
            """,
            """
            CREATE TABLE anomaly_review (
                id {key}, revision {int} NOT NULL, release_id {int} NOT NULL REFERENCES product_release(id),
                soup_item_id {int} NOT NULL REFERENCES soup_item(id), version {text} NOT NULL, list_source {text} NOT NULL, list_date {text} NOT NULL,
                conclusion {text} NOT NULL, hazardous {int} NOT NULL, reviewer_id {int} NOT NULL REFERENCES person(id), reviewed_at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX anomaly_review_release ON anomaly_review (release_id)",
            """
            CREATE TABLE supporting_item (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, kind {text} NOT NULL, name {text} NOT NULL, version {text} NOT NULL,
                supplier_id {int} REFERENCES supplier(id), manufacturer {text}, purpose {text}, settings {text}, purl {text}, cpe {text}, validated_on {text},
                support_until {text}, support_source {text}, archived_at {text}, UNIQUE (name, version)
            ) {strict}
            """,
            """
            CREATE TABLE hardware_part (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, name {text} NOT NULL, part_number {text},
                supplier_id {int} REFERENCES supplier(id), manufacturer {text}, firmware {text}, last_order_on {text}, supply_until {text},
                supply_source {text}, note {text}, archived_at {text}
            ) {strict}
            """,
            """
            CREATE TABLE document (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), kind {text} NOT NULL, code {text} NOT NULL,
                title_ja {text} NOT NULL, title_en {text} NOT NULL, UNIQUE (product_id, code)
            ) {strict}
            """,
            """
            CREATE TABLE document_version (
                id {key}, revision {int} NOT NULL, document_id {int} NOT NULL REFERENCES document(id), version {text} NOT NULL, language {text} NOT NULL,
                file {text} NOT NULL, media_type {text} NOT NULL, digest {text} NOT NULL REFERENCES blob(digest), dated {text} NOT NULL, state {text} NOT NULL,
                author_id {int} NOT NULL REFERENCES person(id), approver_id {int} REFERENCES person(id), approved_at {text},
                UNIQUE (document_id, version, language)
            ) {strict}
            """,
            """
            CREATE TABLE release_item (
                id {key}, revision {int} NOT NULL, release_id {int} NOT NULL REFERENCES product_release(id), kind {text} NOT NULL, item_id {int} NOT NULL,
                purpose {text}, inherited {int} NOT NULL, UNIQUE (release_id, kind, item_id)
            ) {strict}
            """,
            "CREATE INDEX release_item_of ON release_item (kind, item_id)",
            """
            CREATE TABLE baseline (
                id {key}, revision {int} NOT NULL, release_id {int} NOT NULL REFERENCES product_release(id), number {int} NOT NULL, digest {text} NOT NULL,
                content {text} NOT NULL, frozen_at {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), note {text},
                UNIQUE (release_id, number)
            ) {strict}
            """,
            """
            CREATE TABLE issued_sbom (
                id {key}, revision {int} NOT NULL, release_id {int} NOT NULL REFERENCES product_release(id), baseline_id {int} REFERENCES baseline(id),
                number {int} NOT NULL, format {text} NOT NULL, digest {text} NOT NULL REFERENCES blob(digest), recipient {text} NOT NULL, reason {text},
                issued_at {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), superseded_by {int}, losses {int} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX issued_sbom_release ON issued_sbom (release_id)",
        ])
}
