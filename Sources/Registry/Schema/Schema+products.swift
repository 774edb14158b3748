import Database

extension Schema {
    /// Products, their variants and releases.
    static let products = Migration(
        number: 3, name: "products and releases",
        statements: [
            """
            CREATE TABLE product (
                id {key}, revision {int} NOT NULL, organisation_id {int} NOT NULL REFERENCES organisation(id), code {text} NOT NULL UNIQUE,
                name_ja {text} NOT NULL, name_en {text} NOT NULL, generic_name {text}, jmdn {text}, class {text}, approval_kind {text},
                approval_number {text}, approved_on {text}, udi_di {text}, intended_use_ja {text}, intended_use_en {text}, network {text},
                removable_media {text}, applicability {text} NOT NULL, applicability_reason {text}, applicability_on {text}, safety_class {text},
                responsible {text} NOT NULL, archived_at {text}
            ) {strict}
            """,
            """
            CREATE TABLE variant (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), code {text} NOT NULL, name_ja {text} NOT NULL,
                name_en {text} NOT NULL, udi_di {text}, note {text}, UNIQUE (product_id, code)
            ) {strict}
            """,
            """
            CREATE TABLE product_release (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), variant_id {int} REFERENCES variant(id),
                version {text} NOT NULL, state {text} NOT NULL, cloned_from {int} REFERENCES product_release(id), planned_on {text}, frozen_at {text},
                released_on {text}, withdrawn_on {text}, note {text}, UNIQUE (product_id, version)
            ) {strict}
            """,
            "CREATE INDEX product_release_state ON product_release (state, product_id)",
        ])
}
