import Database

extension Schema {
    /// Plans of EOL and EOS, what they stand on, and the judgements and decisions about them.
    static let lifecyclePlans = Migration(
        number: 20, name: "life-cycle plans",
        statements: [
            """
            CREATE TABLE lifecycle_plan (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), number {int} NOT NULL, release_on {text},
                eol_on {text} NOT NULL, eos_on {text} NOT NULL, reason {text} NOT NULL, author_id {int} NOT NULL REFERENCES person(id),
                made_at {text} NOT NULL, state {text} NOT NULL, approver_id {int} REFERENCES person(id), approved_at {text}, UNIQUE (product_id, number)
            ) {strict}
            """,
            """
            CREATE TABLE plan_input (
                id {key}, revision {int} NOT NULL, plan_id {int} NOT NULL REFERENCES lifecycle_plan(id), kind {text} NOT NULL, finding {text} NOT NULL,
                source {text} NOT NULL, dated {text} NOT NULL, confidence {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX plan_input_plan ON plan_input (plan_id)",
            """
            CREATE TABLE milestone_record (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), milestone {text} NOT NULL, day {text} NOT NULL,
                person_id {int} NOT NULL REFERENCES person(id), evidence {text} NOT NULL, UNIQUE (product_id, milestone)
            ) {strict}
            """,
            """
            CREATE TABLE lifecycle_resource (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, kind {text} NOT NULL, name {text} NOT NULL,
                supplier_id {int} REFERENCES supplier(id), note {text}
            ) {strict}
            """,
            """
            CREATE TABLE resource_use (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id),
                resource_id {int} NOT NULL REFERENCES lifecycle_resource(id), UNIQUE (product_id, resource_id)
            ) {strict}
            """,
            """
            CREATE TABLE end_statement (
                id {key}, revision {int} NOT NULL, subject {text} NOT NULL, name {text} NOT NULL, cycle {text} NOT NULL, origin {text} NOT NULL,
                meaning {text} NOT NULL, term {text}, value {text} NOT NULL, day {text}, stated_on {text} NOT NULL, reference {text} NOT NULL,
                person_id {int} NOT NULL REFERENCES person(id), withdrawn_at {text}
            ) {strict}
            """,
            "CREATE INDEX end_statement_subject ON end_statement (subject, name)",
            """
            CREATE TABLE end_override (
                id {key}, revision {int} NOT NULL, subject {text} NOT NULL, name {text} NOT NULL, cycle {text} NOT NULL, day {text} NOT NULL,
                made_on {text} NOT NULL, evidence {text} NOT NULL, expires_on {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX end_override_subject ON end_override (subject, name)",
            """
            CREATE TABLE supplier_event (
                id {key}, revision {int} NOT NULL, supplier_id {int} NOT NULL REFERENCES supplier(id), kind {text} NOT NULL, day {text} NOT NULL,
                source {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            """
            CREATE TABLE collision_decision (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), resource {text} NOT NULL, option_kind {text} NOT NULL,
                until_on {text}, reason {text} NOT NULL, decided_at {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), withdrawn_at {text}
            ) {strict}
            """,
            "CREATE INDEX collision_decision_product ON collision_decision (product_id)",
            """
            CREATE TABLE product_control (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), code {text} NOT NULL, name {text} NOT NULL,
                type {text} NOT NULL, document {text}, UNIQUE (product_id, code)
            ) {strict}
            """,
            """
            CREATE TABLE legacy_judgement (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), device {text} NOT NULL, controls {text} NOT NULL,
                verdict {text} NOT NULL, day {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), reason {text} NOT NULL, review_on {text},
                extends_until {text}
            ) {strict}
            """,
            "CREATE INDEX legacy_judgement_product ON legacy_judgement (product_id)",
            """
            CREATE TABLE critical_vulnerability (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), vulnerability {text} NOT NULL, device {text} NOT NULL,
                since_on {text} NOT NULL, fixed_on {text}, reason {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX critical_vulnerability_product ON critical_vulnerability (product_id)",
            """
            CREATE TABLE gate_evidence (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL REFERENCES product(id), item {text} NOT NULL, reference {text} NOT NULL,
                day {text} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
            "CREATE INDEX gate_evidence_product ON gate_evidence (product_id)",
            """
            CREATE TABLE notice_policy (
                id {key}, revision {int} NOT NULL, product_id {int} NOT NULL UNIQUE REFERENCES product(id), change_days {int} NOT NULL, lead_months {int},
                lead_reason {text} NOT NULL, look_ahead {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id)
            ) {strict}
            """,
        ])
}
