public import Database

/// The tables of the registry: all migrations, in order. A released one is never edited.
public enum Schema {
    /// Brings a database to the newest tables.
    public static let migrator = Migrator([
        people, audit, products, suppliers, components, configuration, changes, findings, matching, doors, triage, concern, cases, pages, identities,
        installedBase, lifecyclePlans, notices, review, advisories, outgoingReports, portal, sourceLifecycles, flaws, supplierRequests, alerts,
        receivedMail, dutyRules, guessedNames, instances,
    ])
}
