/// How a document begins.
public enum DocumentLayout: Sendable, Hashable {
    /// Title, then the facts about the document.
    case report
    /// Number and date, recipient, sender, then the title, as letters do.
    case letter(LetterHead)
}

/// Who writes to whom.
public struct LetterHead: Sendable, Hashable {
    /// Lines of the recipient: name of the institution, department, person with their honorific (御中, 様).
    public var recipient: [RichText]
    /// Lines of the sender: company, department, person, address.
    public var sender: [RichText]

    /// The head of a letter.
    public init(recipient: [RichText], sender: [RichText]) {
        self.recipient = recipient
        self.sender = sender
    }
}
