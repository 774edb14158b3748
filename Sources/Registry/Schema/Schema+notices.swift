import Database

extension Schema {
    /// Notices to institutions, their letters, and a receipt for each recipient.
    static let notices = Migration(
        number: 21, name: "notices",
        statements: [
            """
            CREATE TABLE notice_template (
                id {key}, revision {int} NOT NULL, subject {text} NOT NULL, language {text} NOT NULL, title {text} NOT NULL, body {text} NOT NULL,
                author_id {int} NOT NULL REFERENCES person(id), UNIQUE (subject, language)
            ) {strict}
            """,
            """
            CREATE TABLE notice (
                id {key}, revision {int} NOT NULL, number {text} NOT NULL UNIQUE, product_id {int} NOT NULL REFERENCES product(id), subject {text} NOT NULL,
                plan_id {int} REFERENCES lifecycle_plan(id), day {text}, earlier_day {text}, audience {text} NOT NULL, with_trade {int} NOT NULL,
                items {text} NOT NULL, state {text} NOT NULL, author_id {int} NOT NULL REFERENCES person(id), made_at {text} NOT NULL,
                approver_id {int} REFERENCES person(id), approved_at {text}
            ) {strict}
            """,
            "CREATE INDEX notice_product ON notice (product_id, id)",
            """
            CREATE TABLE notice_letter (
                id {key}, revision {int} NOT NULL, notice_id {int} NOT NULL REFERENCES notice(id), language {text} NOT NULL, title {text} NOT NULL,
                body {text} NOT NULL, UNIQUE (notice_id, language)
            ) {strict}
            """,
            """
            CREATE TABLE notice_receipt (
                id {key}, revision {int} NOT NULL, notice_id {int} NOT NULL REFERENCES notice(id), institution_id {int} REFERENCES institution(id),
                party_id {int} REFERENCES trade_party(id), contact_id {int} REFERENCES institution_contact(id), reminder {int} NOT NULL,
                language {text} NOT NULL, addressee {text} NOT NULL, mail {text}, devices {text} NOT NULL, state {text} NOT NULL,
                queued_at {text} NOT NULL, attempts {int} NOT NULL, sending_at {text}, sent_at {text}, message_id {text}, letter_digest {text},
                arrived_at {text}, opened_at {text}, acknowledged_at {text}, acknowledged_by {text}, failure {text}, note {text}
            ) {strict}
            """,
            "CREATE INDEX notice_receipt_notice ON notice_receipt (notice_id, id)",
            "CREATE INDEX notice_receipt_outbox ON notice_receipt (state, id)",
            "CREATE INDEX notice_receipt_institution ON notice_receipt (institution_id, id)",
        ])
}
