import Database

extension Schema {
    /// Who a person is at the maker's OpenID provider.
    static let identities = Migration(
        number: 18, name: "identities at a provider",
        statements: [
            """
            CREATE TABLE linked_identity (
                id {key}, revision {int} NOT NULL, person_id {int} NOT NULL REFERENCES person(id), issuer {text} NOT NULL, subject {text} NOT NULL,
                username {text}, linked_at {text} NOT NULL, linked_by {text} NOT NULL, UNIQUE (issuer, subject), UNIQUE (person_id, issuer)
            ) {strict}
            """
        ])
}
