import Database

extension Schema {
    /// What makes matching incremental, and lists that come from an index a page at a time, whatever their length.
    static let matching = Migration(
        number: 9, name: "incremental matching and pages",
        statements: [
            // By which state of the catalogue and by which rules a release was last matched. No row: its components changed since, or it never was.
            """
            CREATE TABLE release_match (
                release_id {int} PRIMARY KEY REFERENCES product_release(id), catalogue_id {int} NOT NULL REFERENCES catalogue_state(id),
                run_id {int} NOT NULL REFERENCES match_run(id), rules {int} NOT NULL
            ) {strict}
            """,
            // What a catalogue said, packed, so that what a later one changed can be told without the older file.
            """
            CREATE TABLE catalogue_marks (
                catalogue_id {int} PRIMARY KEY REFERENCES catalogue_state(id), size {int} NOT NULL, content {bytes} NOT NULL
            ) {strict}
            """,
            // How many components a run asked about; none for a run about all.
            "ALTER TABLE match_run ADD COLUMN asked {int}",
            // The order of the list of findings, kept in the finding: see FindingWeight.
            "ALTER TABLE finding ADD COLUMN weight {int} NOT NULL DEFAULT 0",
            """
            UPDATE finding SET weight = COALESCE(
                (SELECT CASE WHEN v.known_exploited <> 0 THEN 1000 ELSE 0 END + COALESCE(v.score, -1) FROM vulnerability v
                WHERE v.id = finding.vulnerability_id), 0)
            """,
            "CREATE INDEX finding_list ON finding (release_id, state, weight DESC, id)",
            "CREATE INDEX product_release_list ON product_release (product_id, id)",
            "CREATE INDEX change_request_list ON change_request (product_id, id)",
            "CREATE INDEX problem_report_list ON problem_report (product_id, id)",
            "CREATE INDEX audit_entry_of_subject ON audit_entry (subject, seq)",
            "CREATE INDEX audit_entry_of_label ON audit_entry (label, seq)",
            "CREATE INDEX audit_entry_of_handle ON audit_entry (person, seq)",
        ])
}
