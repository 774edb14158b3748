/// What is to be done about a vulnerability, or why nothing can be.
public struct AdvisoryRemediation: Sendable, Hashable {
    /// The kinds of CSAF 2.1.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        /// An update is there.
        case vendorFix = "vendor_fix"
        /// Measures that lower the risk, no fix.
        case mitigation
        /// A way to work without what is vulnerable.
        case workaround
        /// A fix is on its way.
        case fixPlanned = "fix_planned"
        /// There will be none, such as after the end of support.
        case noFixPlanned = "no_fix_planned"
        /// There is none now.
        case noneAvailable = "none_available"
        /// An update that need not be installed, for products that are not affected.
        case optionalPatch = "optional_patch"
    }

    /// Kind.
    public var category: Category
    /// What to do, in words.
    public var details: AdvisoryText
    /// Ids of the products.
    public var products: [String]
    /// Where the fix or its description is.
    public var url: String?
    /// Since when it is there.
    public var date: AdvisoryTime?

    /// A remediation from its parts.
    public init(_ category: Category, _ details: AdvisoryText, products: [String], url: String? = nil, date: AdvisoryTime? = nil) {
        (self.category, self.details, self.products, self.url, self.date) = (category, details, products, url, date)
    }
}
