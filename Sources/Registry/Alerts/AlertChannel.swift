public import Diagnostics

/// The way on which somebody is told.
public enum AlertChannel: String, Sendable, CaseIterable {
    /// A mail to the person's own address.
    case mail
    /// A signed request to a program.
    case webhook

    /// The word for people.
    public var wording: Wording {
        switch self {
        case .mail: Wording(ja: "メール", en: "mail")
        case .webhook: Wording(ja: "Webhook", en: "webhook")
        }
    }
}
