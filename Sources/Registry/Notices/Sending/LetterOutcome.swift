/// What became of a letter that was handed to the mail server.
public enum LetterOutcome: Sendable, Hashable {
    /// The server took it. The digest is SHA-256 of the letter as PDF.
    case sent(digest: String)
    /// The server refused it for good, with what it said.
    case refused(String)
    /// It was surely not taken, for a reason that may pass; it goes back into the outbox.
    case deferred(String)
    /// Whether it was taken is open: the connection broke after the letter had gone.
    case unclear(String)
}
