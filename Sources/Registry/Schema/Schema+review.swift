import Database

extension Schema {
    /// What waits for a second person is found without reading all that was ever said.
    static let review = Migration(
        number: 22, name: "analyses to be reviewed",
        statements: [
            "CREATE INDEX analysis_to_review ON analysis (finding_id, id) WHERE verdict = 'proposed' AND status IN ('not_affected', 'fixed')"
        ])
}
