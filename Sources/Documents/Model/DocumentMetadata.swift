/// Facts about a document, shown on it and kept in the file's properties.
public struct DocumentMetadata: Sendable, Hashable {
    /// What it is about, in a line.
    public var subject: String?
    /// Who answers for it: a person or a department.
    public var author: String?
    /// The date it bears.
    public var date: DocumentDate?
    /// The number it is filed under (文書番号).
    public var referenceNumber: String?
    /// Who may see it.
    public var mark: HandlingMark?

    /// Facts about a document; what is not given is not shown.
    public init(
        subject: String? = nil, author: String? = nil, date: DocumentDate? = nil, referenceNumber: String? = nil, mark: HandlingMark? = nil
    ) {
        self.subject = subject
        self.author = author
        self.date = date
        self.referenceNumber = referenceNumber
        self.mark = mark
    }
}
