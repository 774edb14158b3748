/// What makes a vulnerability worse or better in the field; the harm to patients is an impact.
public struct AdvisoryThreat: Sendable, Hashable {
    /// The kinds of CSAF.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        /// What may happen, to patients above all.
        case impact
        /// Whether it is used by attackers.
        case exploitStatus = "exploit_status"
        /// Who is aimed at.
        case targetSet = "target_set"
    }

    /// Kind.
    public var category: Category
    /// In words.
    public var details: AdvisoryText
    /// Ids of the products; none for all that the vulnerability names.
    public var products: [String]
    /// When it was so.
    public var date: AdvisoryTime?

    /// A threat from its parts.
    public init(_ category: Category, _ details: AdvisoryText, products: [String] = [], date: AdvisoryTime? = nil) {
        (self.category, self.details, self.products, self.date) = (category, details, products, date)
    }
}
