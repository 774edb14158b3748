import Database

extension Schema {
    /// The audit chain: rows are only ever added, which the tables themselves enforce; see ``AuditEntry``.
    static let audit = Migration(
        number: 2, name: "audit chain",
        statements: [
            """
            CREATE TABLE audit_entry (
                seq {int} PRIMARY KEY, operation {int} NOT NULL, at {text} NOT NULL, person_id {int}, person {text} NOT NULL, channel {text} NOT NULL,
                action {text} NOT NULL, subject {text} NOT NULL, subject_id {int}, label {text} NOT NULL, reason {text}, before_text {text},
                after_text {text}, previous {text} NOT NULL, hash {text} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, seq)",
            "CREATE INDEX audit_entry_person ON audit_entry (person_id, seq)",
            """
            {only sqlite} CREATE TRIGGER audit_entry_fixed BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END
            """,
            """
            {only sqlite} CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'audit entries are never removed'); END
            """,
            """
            {only postgres} CREATE FUNCTION audit_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'audit entries are never changed or removed' USING ERRCODE = 'integrity_constraint_violation'; END $$
            """,
            """
            {only postgres} CREATE TRIGGER audit_entry_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
            FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_guard()
            """,
        ])
}
