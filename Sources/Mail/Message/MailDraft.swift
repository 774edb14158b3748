/// A mail that is not sent but opened in somebody's own mail program: plain text, without sender, marked as unsent.
public struct MailDraft: Sendable, Hashable {
    /// The address, in ASCII; nil to leave it to the person.
    public var to: String?
    /// The subject.
    public var subject: String
    /// `ja` or `en`.
    public var language: String
    /// The text.
    public var text: String

    /// Takes the parts as they are.
    public init(to: String?, subject: String, language: String, text: String) {
        self.to = to
        self.subject = subject
        self.language = language
        self.text = text
    }

    /// The first mail address in somebody's contact as people write it down: `Security team <psirt@example.com>, 03-…`.
    public static func address(in contact: String?) -> String? {
        contact?.split { $0.isWhitespace || "<>()[],;:、。;:「」".contains($0) }.map(String.init).first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
                && word.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        }
    }

    /// The file (`.eml`): RFC 5322 with CRLF line ends. `X-Unsent` has Outlook open it as a draft.
    public var bytes: [UInt8] {
        var lines = MailLines()
        lines.add("X-Unsent: 1")
        if let to { lines.add("To: <\(to)>") }
        lines.add("Subject: \(EncodedWord.of(subject))")
        lines.add("Content-Language: \(language)")
        lines.add("MIME-Version: 1.0")
        lines.add("Content-Type: text/plain; charset=utf-8")
        lines.add("Content-Transfer-Encoding: base64")
        lines.add("")
        lines.content(Array(text.utf8))
        return lines.bytes
    }
}
