/// What can be filled into a letter, written `{{name}}`.
public enum NoticeField: String, Sendable, CaseIterable {
    /// Number of the notice.
    case number
    /// Name of the product in the letter's language, and its code.
    case product
    case productCode = "product-code"
    /// The maker's name in the letter's language.
    case maker
    /// Days of the plan.
    case eol, eos
    /// The day that is told, and the one that was told before.
    case day
    case earlierDay = "earlier-day"
    /// Why the plan is as it is.
    case reason
    /// Name of the component that ends.
    case component
    /// An advisory: its tracking id, its heading and summary in the letter's language, the releases that it is about, and its address.
    case advisory
    case advisoryTitle = "advisory-title"
    case advisorySummary = "advisory-summary"
    case releases, address
    /// The papers of a package, one a line.
    case documents
    /// The recipient.
    case institution, addressee
    /// The recipient's devices, one a line.
    case devices
    /// The day of the letter.
    case date

    /// Filled in for each recipient; all others when the notice is drafted.
    public var isOfRecipient: Bool { [.institution, .addressee, .devices, .date].contains(self) }
}
