/// Whatever takes mails: a mail server, or a test.
public struct MailSender: Sendable {
    /// Hands over one message.
    ///
    /// - Parameters:
    ///   - message: the message with CRLF line ends.
    ///   - from: the sender's address.
    ///   - to: the recipient's address.
    /// - Throws: ``MailError`` where nothing can be sent at all; then the message was surely not taken.
    public var send: @Sendable (_ message: [UInt8], _ from: String, _ to: String) throws(MailError) -> MailAnswer

    /// A sender that does `send`.
    public init(_ send: @escaping @Sendable (_ message: [UInt8], _ from: String, _ to: String) throws(MailError) -> MailAnswer) { self.send = send }
}

/// What became of one message.
public enum MailAnswer: Sendable, Hashable {
    /// The server took it.
    case taken
    /// The server refuses the recipient or the message for good, with what it said.
    case refused(String)
    /// The server refuses it for now, or the connection broke before it was all there: it was surely not taken.
    case deferred(String)
    /// The connection broke when the message had gone: whether it was taken is open.
    case unclear(String)
}
