import Database

extension Schema {
    /// Who is told of what changes, what changed, and what was sent.
    static let alerts = Migration(
        number: 29, name: "alerts",
        statements: [
            """
            CREATE TABLE alert_subscription (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), name {text} NOT NULL, channel {text} NOT NULL,
                address {text} NOT NULL, secret {text}, kinds {text} NOT NULL, product_id {int} REFERENCES product(id), least_score {int},
                language {text} NOT NULL, started_at {text} NOT NULL, ended_at {text}
            ) {strict}
            """,
            "CREATE INDEX alert_subscription_person ON alert_subscription (person_id, id)",
            // Up to where each was told; apart from the subscription, whose every change goes into the audit chain.
            """
            CREATE TABLE alert_place (
                subscription_id {int} PRIMARY KEY REFERENCES alert_subscription(id), finding {int} NOT NULL, event {int} NOT NULL
            ) {strict}
            """,
            // What changed about what was known already; that a finding is new, its number tells.
            """
            CREATE TABLE alert_event (
                id {key}, kind {text} NOT NULL, at {text} NOT NULL, vulnerability_id {int} REFERENCES vulnerability(id),
                finding_id {int} REFERENCES finding(id), old {text}, new {text}
            ) {strict}
            """,
            // Last days that were told of, so that nobody is told twice of one.
            """
            CREATE TABLE alert_due (
                id {key}, subscription_id {int} NOT NULL REFERENCES alert_subscription(id), case_id {int} NOT NULL REFERENCES psirt_case(id),
                rule {text} NOT NULL, due {text} NOT NULL, stage {text} NOT NULL, UNIQUE (subscription_id, case_id, rule, due, stage)
            ) {strict}
            """,
            """
            CREATE TABLE alert_delivery (
                id {key}, subscription_id {int} NOT NULL REFERENCES alert_subscription(id), made_at {text} NOT NULL, items {int} NOT NULL,
                subject {text} NOT NULL, body {text} NOT NULL, state {text} NOT NULL, attempts {int} NOT NULL, next_at {text}, ended_at {text},
                answer {text}
            ) {strict}
            """,
            "CREATE INDEX alert_delivery_subscription ON alert_delivery (subscription_id, id)",
            "CREATE INDEX alert_delivery_next ON alert_delivery (next_at, id) WHERE next_at IS NOT NULL",
        ])
}
