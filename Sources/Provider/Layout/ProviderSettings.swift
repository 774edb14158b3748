package import Advisories

/// What a provider says of itself, and how its tree is to be made.
package struct ProviderSettings: Sendable, Hashable {
    /// The web server that will serve the tree, `https://www.example.com`, without a path.
    package var origin: String
    /// The role that it claims.
    package var role: ProviderRole
    /// Who publishes.
    package var publisher: IssuingParty
    /// When these settings last changed: what they bring into the metadata has no other date.
    package var lastUpdated: AdvisoryTime
    /// Whether listers and aggregators may list the provider.
    package var isListed = true
    /// Whether aggregators may mirror its documents.
    package var isMirrored = true
    /// The version whose metadata stand at the well-known place while there are documents of both.
    package var leading = CSAFVersion.v20
    /// Until when the documents of CSAF 2.1 are kept up; nil for no end.
    package var maintainedUntil: AdvisoryTime?
    /// From when on they are.
    package var maintainedFrom: AdvisoryTime?
    /// The security.txt; its `CSAF` fields are added. Nil where it is kept elsewhere.
    package var securityTxt: SecurityTxt?

    /// Settings with what cannot be left out.
    package init(origin: String, role: ProviderRole, publisher: IssuingParty, lastUpdated: AdvisoryTime) {
        (self.origin, self.role, self.publisher, self.lastUpdated) = (origin, role, publisher, lastUpdated)
    }

    /// The whole address of a path of the tree.
    func url(_ path: String) -> String { origin + "/" + path }
}
