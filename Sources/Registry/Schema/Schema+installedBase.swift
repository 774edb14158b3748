import Database

extension Schema {
    /// Institutions, the devices they have, the chain between the maker and them, and roll-outs of updates.
    static let installedBase = Migration(
        number: 19, name: "installed base",
        statements: [
            """
            CREATE TABLE institution (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, name_ja {text} NOT NULL, name_en {text} NOT NULL, sort {text} NOT NULL,
                country {text}, address {text}, language {text} NOT NULL, note {text}, archived_at {text}
            ) {strict}
            """,
            """
            CREATE TABLE site (
                id {key}, revision {int} NOT NULL, institution_id {int} NOT NULL REFERENCES institution(id), code {text} NOT NULL, name {text} NOT NULL,
                address {text}, note {text}, UNIQUE (institution_id, code)
            ) {strict}
            """,
            """
            CREATE TABLE institution_contact (
                id {key}, revision {int} NOT NULL, institution_id {int} NOT NULL REFERENCES institution(id), site_id {int} REFERENCES site(id),
                name {text} NOT NULL, duty {text}, mail {text}, phone {text}, receives_notices {int} NOT NULL, note {text}, ended_at {text}
            ) {strict}
            """,
            "CREATE INDEX institution_contact_institution ON institution_contact (institution_id, name)",
            """
            CREATE TABLE trade_party (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, name_ja {text} NOT NULL, name_en {text} NOT NULL, trade {text} NOT NULL,
                licence {text}, contact {text}, mail {text}, note {text}, archived_at {text}
            ) {strict}
            """,
            """
            CREATE TABLE installed_device (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), variant_id {int} REFERENCES variant(id),
                release_id {int} REFERENCES product_release(id), institution_id {int} NOT NULL REFERENCES institution(id),
                site_id {int} REFERENCES site(id), serial {text}, lot {text}, quantity {int} NOT NULL, udi {text}, place {text}, network {text} NOT NULL,
                controls {text}, sold_on {text}, installed_on {text}, checked_on {text}, ended_on {text}, note {text}, UNIQUE (product_id, serial)
            ) {strict}
            """,
            "CREATE INDEX installed_device_institution ON installed_device (institution_id, id)",
            "CREATE INDEX installed_device_product ON installed_device (product_id, id)",
            "CREATE INDEX installed_device_release ON installed_device (release_id, id)",
            """
            CREATE TABLE device_custody (
                id {key}, revision {int} NOT NULL, device_id {int} NOT NULL REFERENCES installed_device(id),
                party_id {int} NOT NULL REFERENCES trade_party(id), from_on {text}, until_on {text}, note {text}
            ) {strict}
            """,
            "CREATE INDEX device_custody_device ON device_custody (device_id)",
            "CREATE INDEX device_custody_party ON device_custody (party_id)",
            """
            CREATE TABLE rollout (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, release_id {int} NOT NULL REFERENCES product_release(id),
                title {text} NOT NULL, planned_until {text}, closed_at {text}, note {text}
            ) {strict}
            """,
            """
            CREATE TABLE rollout_step (
                id {key}, revision {int} NOT NULL, rollout_id {int} NOT NULL REFERENCES rollout(id),
                device_id {int} NOT NULL REFERENCES installed_device(id), state {text} NOT NULL, planned_on {text}, done_on {text},
                before_id {int} REFERENCES product_release(id), note {text}, UNIQUE (rollout_id, device_id)
            ) {strict}
            """,
            "CREATE INDEX rollout_step_device ON rollout_step (device_id)",
        ])
}
