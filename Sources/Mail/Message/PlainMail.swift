/// A mail that a program sends of itself: plain text, marked so that no machine answers it (RFC 3834).
public struct PlainMail: Sendable, Hashable {
    /// From whom.
    public var from: MailMessage.Mailbox
    /// To whom.
    public var to: MailMessage.Mailbox
    /// The subject.
    public var subject: String
    /// Its Message-ID without brackets.
    public var messageID: String
    /// When it is sent, RFC 3339 UTC.
    public var date: String
    /// `ja` or `en`.
    public var language: String
    /// The text.
    public var text: String

    /// Takes the parts as they are.
    public init(
        from: MailMessage.Mailbox, to: MailMessage.Mailbox, subject: String, messageID: String, date: String, language: String, text: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.messageID = messageID
        self.date = date
        self.language = language
        self.text = text
    }

    /// The message with CRLF line ends; every line is ASCII.
    public var bytes: [UInt8] {
        var lines = MailLines()
        lines.add("From: \(from.header)")
        lines.add("To: \(to.header)")
        lines.add("Subject: \(EncodedWord.of(subject))")
        lines.add("Date: \(MailDate.of(date))")
        lines.add("Message-ID: <\(messageID)>")
        lines.add("Auto-Submitted: auto-generated")
        lines.add("Content-Language: \(language)")
        lines.add("MIME-Version: 1.0")
        lines.add("Content-Type: text/plain; charset=utf-8")
        lines.add("Content-Transfer-Encoding: base64")
        lines.add("")
        lines.content(Array(text.utf8))
        return lines.bytes
    }
}
