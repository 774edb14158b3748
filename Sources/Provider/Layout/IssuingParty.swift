package import Advisories

/// Who publishes, as provider-metadata.json says it.
package struct IssuingParty: Sendable, Hashable {
    /// What it is to the products.
    package var category: AdvisoryPublisher.Category
    /// Its name.
    package var name: String
    /// A URL that is its alone.
    package var namespace: String
    /// How to reach it, in words.
    package var contact: String?
    /// By whose authority it publishes, in words.
    package var authority: String?

    /// A party from its parts.
    package init(
        category: AdvisoryPublisher.Category = .vendor, name: String, namespace: String, contact: String? = nil, authority: String? = nil
    ) {
        (self.category, self.name, self.namespace, self.contact, self.authority) = (category, name, namespace, contact, authority)
    }
}
