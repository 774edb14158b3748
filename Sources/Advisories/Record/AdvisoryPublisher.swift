/// Who publishes an advisory.
public struct AdvisoryPublisher: Sendable, Hashable {
    /// What the publisher is to the products.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        /// The maker.
        case vendor
        /// A coordination centre.
        case coordinator
        /// Who found the vulnerability.
        case discoverer
        /// Who uses the products.
        case user
        /// Who translated another's advisory.
        case translator
        /// Anyone else.
        case other
    }

    /// How the addresses of documents follow from the publisher's base.
    public enum Placement: String, Sendable, Hashable, CaseIterable {
        /// All documents in one folder a year: the base, the year, the file.
        case flat
        /// As a provider's tree has them (``CSAFPlace``): version and label come before the year.
        case tree

        /// The placement that a base asks for.
        public init(base: String) { self = CSAFPlace.base(of: base) == nil ? .flat : .tree }
    }

    /// What the publisher is to the products.
    public var category: Category
    /// Name.
    public var name: String
    /// The name in documents of a language, where it is another.
    public var names: AdvisoryText
    /// A URL that is the publisher's alone.
    public var namespace: String
    /// How to reach it, in words.
    public var contact: AdvisoryText?
    /// Its mail address for security matters.
    public var email: String?
    /// Where it publishes advisories, ending with a slash: addresses of the documents are made from it.
    public var baseURL: String
    /// How addresses of CSAF documents follow from it. For `tree` the base is that of a provider's tree or of a folder in it.
    public var placement = Placement.flat
    /// Id of the organisation with the CVE Program (a UUID), if it has one.
    public var cveOrganization: String?

    /// A publisher from its parts.
    public init(
        category: Category = .vendor, name: String, namespace: String, baseURL: String, contact: AdvisoryText? = nil, email: String? = nil,
        cveOrganization: String? = nil
    ) {
        (self.category, self.name, self.namespace, self.baseURL) = (category, name, namespace, baseURL)
        (self.contact, self.email, self.cveOrganization) = (contact, email, cveOrganization)
        names = AdvisoryText()
    }
}
