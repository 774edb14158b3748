import Database

extension Schema {
    /// What people say of findings, and rules over the portfolio.
    static let triage = Migration(
        number: 14, name: "analyses of findings and triage rules",
        statements: [
            """
            CREATE TABLE analysis (
                id {key}, revision {int} NOT NULL, finding_id {int} NOT NULL REFERENCES finding(id), status {text} NOT NULL, justification {text},
                impact {text}, responses {text} NOT NULL, action {text}, handling {text}, stage {text}, evidence {text} NOT NULL, change_reason {text},
                review_by {text}, author_id {int} NOT NULL REFERENCES person(id), written_at {text} NOT NULL, verdict {text} NOT NULL,
                reviewer_id {int} REFERENCES person(id), reviewed_at {text}, comment {text}, on_version {text} NOT NULL, on_match {text} NOT NULL,
                on_vulnerability {text} NOT NULL, inherited_from {int}
            ) {strict}
            """,
            "CREATE INDEX analysis_finding ON analysis (finding_id, id)",
            """
            CREATE TABLE triage_rule (
                id {key}, revision {int} NOT NULL, name {text} NOT NULL UNIQUE, state {text} NOT NULL, vulnerabilities {text} NOT NULL,
                components {text} NOT NULL, versions {text} NOT NULL, products {text} NOT NULL, kinds {text} NOT NULL, confidences {text} NOT NULL,
                status {text} NOT NULL, justification {text}, impact {text}, action {text}, responses {text} NOT NULL, rule_reason {text} NOT NULL,
                review_by {text}, owner_id {int} NOT NULL REFERENCES person(id), reviewer_id {int} REFERENCES person(id), made_on {text} NOT NULL,
                expires_on {text} NOT NULL
            ) {strict}
            """,
            // What suppliers say, beside what we say.
            """
            CREATE TABLE supplier_claim (
                id {key}, revision {int} NOT NULL, finding_id {int} NOT NULL REFERENCES finding(id), supplier_id {int} NOT NULL REFERENCES supplier(id),
                status {text} NOT NULL, justification {text}, document {text} NOT NULL, pointer {text} NOT NULL, digest {text} NOT NULL REFERENCES blob(digest),
                stated_at {text}, received_at {text} NOT NULL, UNIQUE (finding_id, digest, pointer)
            ) {strict}
            """,
            // What counts of a finding, kept with it because only one table can feed an index: see Standings, which keeps it true.
            "ALTER TABLE finding ADD COLUMN standing {text} NOT NULL DEFAULT 'under_investigation'",
            "ALTER TABLE finding ADD COLUMN analysis_id {int}",
            "ALTER TABLE finding ADD COLUMN rule_id {int}",
            "ALTER TABLE finding ADD COLUMN review_by {text}",
            "CREATE INDEX finding_triage ON finding (state, standing, weight DESC, id, release_id)",
            "CREATE INDEX finding_triage_release ON finding (release_id, state, standing, weight DESC, id)",
            "CREATE INDEX finding_to_confirm ON finding (to_confirm, weight DESC, id)",
            "CREATE INDEX finding_review ON finding (review_by, id)",
            "CREATE INDEX finding_analysis ON finding (analysis_id)",
            "CREATE INDEX finding_rule ON finding (rule_id)",
        ])
}
