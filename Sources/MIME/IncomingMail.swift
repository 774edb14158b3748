/// A mail message as it came (RFC 5322, MIME): who says to have written it, what they say, and the files with it.
///
/// Whoever wrote it chose every word of it, the sender's address too. Reading never trusts a length, a name or a character set, and ends in a value or in a
/// ``MIMEError``.
public struct IncomingMail: Sendable {
    /// Who it says it is from; nil where that is not one address in one field.
    public let sender: MailAddress?
    /// Where answers are to go, if elsewhere.
    public let replyTo: MailAddress?
    /// The subject in one line; empty where there is none.
    public let subject: String
    /// What it says its name among all mails is, without the brackets.
    public let identifier: String?
    /// The mails that it says to answer, the nearest first.
    public let answers: [String]
    /// When it says to have been written, in its own words.
    public let date: String?
    /// What a person reads. Of a page in HTML its words.
    public let text: String
    /// Files, in the order in which they stand.
    public let files: [MailFile]
    /// Why it is none that a person wrote; nil for one that is taken for such.
    public let automatic: AutomaticMail?
    /// Whether what it says is, or may be, encrypted: then it is in a file, or in the text as it is.
    public let isEncrypted: Bool
    /// What stands behind the header, as it came: the same however often it is delivered.
    public let body: ArraySlice<UInt8>

    /// Reads a message.
    ///
    /// - Parameter own: the address that we send from.
    /// - Throws: ``MIMEError``.
    public init(_ bytes: [UInt8], limits: MIMELimits = MIMELimits(), own: String? = nil) throws(MIMEError) {
        guard bytes.count <= limits.bytes else { throw .tooBig(bytes: bytes.count, limit: limits.bytes) }
        var left = limits.parts
        let root = try MIMEPart(bytes[...], limits, depth: 1, left: &left)
        let header = root.header
        guard !header.fields.isEmpty else { throw .noMessage }
        let from = header.fields.filter { $0.name == "from" }
        let senders = from.count == 1 ? MailAddress.list(from[0].value) : []
        let sender = senders.count == 1 ? senders[0] : nil
        self.sender = sender
        replyTo = header.first("reply-to").flatMap { MailAddress.list($0, most: 1).first }
        subject = header.text("subject") ?? ""
        identifier = header.first("message-id").flatMap { MessageIdentifiers.list($0).first }
        var answers: [String] = []
        for name in MessageIdentifiers.list(header.first("in-reply-to") ?? []) + MessageIdentifiers.list(header.first("references") ?? []).reversed()
        where !answers.contains(name) { answers.append(name) }
        self.answers = answers
        date = header.text("date")
        let contents = MailContents(root)
        text = contents.text.joined(separator: "\n\n")
        files = contents.files
        let isOwn = own != nil && own?.lowercased() == sender?.key
        automatic = isOwn ? .own : AutomaticMail.reason(root, sender)
        isEncrypted = contents.isEncrypted
        body = bytes[header.end...]
    }
}
