/// A mail as RFC 5322 and MIME (RFC 2045 to 2047) have it: a text, the same as HTML, and one attached file.
public struct MailMessage: Sendable, Hashable {
    /// A mailbox: an address, and the name before it.
    public struct Mailbox: Sendable, Hashable {
        /// Name for people; empty for none.
        public var name: String
        /// The address, in ASCII.
        public var address: String

        /// Takes the parts as they are.
        public init(name: String = "", address: String) {
            self.name = name
            self.address = address
        }

        /// As a header has it; an address that would make the line too long stands on the next.
        var header: String {
            guard !name.isEmpty else { return "<\(address)>" }
            let words = EncodedWord.of(name)
            let last = words.utf8.count - (words.utf8.lastIndex(of: 10).map { words.utf8.distance(from: words.startIndex, to: $0) + 1 } ?? 0)
            let parting = "From: ".utf8.count + last + " <>".utf8.count + address.utf8.count > 76 ? "\r\n " : " "
            return "\(words)\(parting)<\(address)>"
        }
    }

    /// A file that goes with it.
    public struct Attachment: Sendable, Hashable {
        /// Its name, in ASCII.
        public var name: String
        /// Its media type.
        public var mediaType: String
        /// Its bytes.
        public var bytes: [UInt8]

        /// Takes the parts as they are.
        public init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// From whom.
    public var from: Mailbox
    /// To whom.
    public var to: Mailbox
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
    /// The same as HTML.
    public var html: String
    /// The file.
    public var attachment: Attachment

    /// Takes the parts as they are.
    public init(
        from: Mailbox, to: Mailbox, subject: String, messageID: String, date: String, language: String, text: String, html: String,
        attachment: Attachment
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.messageID = messageID
        self.date = date
        self.language = language
        self.text = text
        self.html = html
        self.attachment = attachment
    }

    /// The message with CRLF line ends; every line is ASCII and at most 998 characters long.
    public var bytes: [UInt8] {
        // All parts are base64, in which no boundary can occur.
        let (outer, inner) = ("=_mimamori_outer", "=_mimamori_inner")
        var lines = MailLines()
        lines.add("From: \(from.header)")
        lines.add("To: \(to.header)")
        lines.add("Subject: \(EncodedWord.of(subject))")
        lines.add("Date: \(MailDate.of(date))")
        lines.add("Message-ID: <\(messageID)>")
        lines.add("Content-Language: \(language)")
        lines.add("MIME-Version: 1.0")
        lines.add("Content-Type: multipart/mixed; boundary=\"\(outer)\"")
        lines.add("")
        lines.add("--\(outer)")
        lines.add("Content-Type: multipart/alternative; boundary=\"\(inner)\"")
        lines.add("")
        lines.part("--\(inner)", "text/plain; charset=utf-8", Array(text.utf8))
        lines.part("--\(inner)", "text/html; charset=utf-8", Array(html.utf8))
        lines.add("--\(inner)--")
        lines.part(
            "--\(outer)", "\(attachment.mediaType); name=\"\(attachment.name)\"", attachment.bytes,
            disposition: "attachment; filename=\"\(attachment.name)\"")
        lines.add("--\(outer)--")
        return lines.bytes
    }
}
