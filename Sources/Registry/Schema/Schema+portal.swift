import Database

extension Schema {
    /// Who reads as an institution, links from letters, calendars that are subscribed to, and what is public of a product's support.
    static let portal = Migration(
        number: 25, name: "institution portal",
        statements: [
            """
            CREATE TABLE institution_member (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL UNIQUE REFERENCES person(id),
                institution_id {int} NOT NULL REFERENCES institution(id)
            ) {strict}
            """,
            "CREATE INDEX institution_member_institution ON institution_member (institution_id, id)",
            """
            CREATE TABLE letter_link (
                id {key}, revision {int} NOT NULL, notice_id {int} NOT NULL REFERENCES notice(id),
                institution_id {int} NOT NULL REFERENCES institution(id), digest {text} NOT NULL UNIQUE, person_id {int} NOT NULL REFERENCES person(id),
                issued_at {text} NOT NULL, expires_at {text} NOT NULL, revoked_at {text}
            ) {strict}
            """,
            "CREATE INDEX letter_link_notice ON letter_link (notice_id, id)",
            """
            CREATE TABLE calendar_feed (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), name {text} NOT NULL, digest {text} NOT NULL UNIQUE,
                product_id {int} REFERENCES product(id), language {text} NOT NULL, issued_at {text} NOT NULL, expires_on {text} NOT NULL,
                revoked_at {text}
            ) {strict}
            """,
            "CREATE INDEX calendar_feed_person ON calendar_feed (person_id, id)",
            """
            CREATE TABLE status_publication (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL UNIQUE REFERENCES product(id), is_public {int} NOT NULL,
                decided_at {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            """
            CREATE TABLE portal_report (
                id {key}, revision {int} NOT NULL, institution_id {int} NOT NULL REFERENCES institution(id),
                person_id {int} NOT NULL REFERENCES person(id), case_id {int} NOT NULL UNIQUE REFERENCES psirt_case(id), reported_at {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX portal_report_institution ON portal_report (institution_id, id)",
        ])
}
