/// A box for a signature: who signs in which role, and what the signature means.
public struct Approval: Sendable, Hashable {
    /// The role, such as 承認 or "Approved by".
    public var role: RichText
    /// Who signed; nil as long as nobody did.
    public var name: String?
    /// When; nil as long as nobody did.
    public var date: DocumentDate?
    /// What the signature says: "content checked against the baseline".
    public var meaning: RichText?

    /// A box for a signature.
    public init(role: RichText, name: String? = nil, date: DocumentDate? = nil, meaning: RichText? = nil) {
        self.role = role
        self.name = name
        self.date = date
        self.meaning = meaning
    }
}
