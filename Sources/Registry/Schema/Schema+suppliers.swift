import Database

extension Schema {
    /// Suppliers with what the contract binds them to.
    static let suppliers = Migration(
        number: 4, name: "suppliers",
        statements: [
            """
            CREATE TABLE supplier (
                id {key}, revision {int} NOT NULL, code {text} NOT NULL UNIQUE, name_ja {text} NOT NULL, name_en {text} NOT NULL, country {text},
                contact {text}, security_contact {text}, contract {text}, contract_from {text}, contract_until {text}, support_until {text},
                provides_sbom {int}, notice_days {int}, note {text}, archived_at {text}
            ) {strict}
            """
        ])
}
