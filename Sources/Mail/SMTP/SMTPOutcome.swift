/// What an SMTP exchange that libcurl ended means for the message: taken, refused, surely not taken, or open.
struct SMTPOutcome {
    private let succeeded: Bool
    private let reply: Int
    private let bodyBegan: Bool
    private let bodyEnded: Bool
    private let said: String

    /// - Parameters:
    ///   - reply: the last reply code of the server (RFC 5321, 4.2); 0 for none.
    ///   - bodyBegan: the message was asked for: sender and recipient had been accepted.
    ///   - bodyEnded: the whole message had been handed over.
    ///   - said: libcurl's words, `RCPT failed: 550`.
    init(succeeded: Bool, reply: Int, bodyBegan: Bool, bodyEnded: Bool, _ said: String) {
        self.succeeded = succeeded
        self.reply = reply
        self.bodyBegan = bodyBegan
        self.bodyEnded = bodyEnded
        self.said = said
    }

    /// - Throws: ``MailError/server(_:)`` where it is not about this message: no connection, no TLS, no sign-in, the sender refused.
    func answer() throws(MailError) -> MailAnswer {
        if succeeded { return .taken }
        let words = reply > 0 ? "\(said) (\(reply))" : said
        if bodyBegan {
            switch reply {
            case 500...599: return .refused(words)
            case 400...499: return .deferred(words)
            // The reply to DATA is the last that came: the one to the message never did.
            default: return bodyEnded ? .unclear(words) : .deferred(words)
            }
        }
        guard said.hasPrefix("RCPT failed") else { throw .server(words) }
        return (500...599).contains(reply) ? .refused(words) : .deferred(words)
    }
}
