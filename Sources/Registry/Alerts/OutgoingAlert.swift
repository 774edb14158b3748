public import Diagnostics

/// A message on its way.
public struct OutgoingAlert: Sendable, Hashable {
    /// Its number.
    public let id: Int
    /// The way.
    public let channel: AlertChannel
    /// The mail address or the webhook's address.
    public let address: String
    /// Name of the person, for mails.
    public let person: String
    /// With what a request is signed; nil for mail.
    public let secret: String?
    /// The subject line.
    public let subject: String
    /// The text of the mail, or the JSON.
    public let body: String
    /// Its language.
    public let language: Language
}
