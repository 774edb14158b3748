import Crypto
import Diagnostics
public import Feeds
import Foundation
public import Mail
public import Registry

/// Looks what changed, and brings what there is to tell to mail servers and programs.
///
/// What cannot be handed over waits and is tried again, less and less often; what became of each message is kept for the person to read.
public struct AlertPost: Sendable {
    /// What was done in a round.
    public struct Summary: Sendable, Hashable {
        /// Messages made.
        public var made = 0
        /// Messages that the other side took.
        public var sent = 0
        /// Messages that it did not take this time, or for good.
        public var failed = 0
    }

    /// A mail server, and who sends.
    public struct MailWay: Sendable {
        let sender: MailSender
        let from: MailMessage.Mailbox

        /// - Parameter from: the sender of the mails.
        public init(_ sender: MailSender, from: MailMessage.Mailbox) {
            self.sender = sender
            self.from = from
        }
    }

    private let registry: Registry
    private let principal: Principal
    private let mail: MailWay?
    private let webhooks: Webhooks
    private let site: String?
    private let now: @Sendable () -> String

    /// - Parameters:
    ///   - principal: in whose name it is done: Mimamori itself, or an administrator.
    ///   - mail: nil where no mail server is configured; mails then wait, with that as the reason.
    ///   - hosts: the only hosts to which webhooks may go.
    ///   - site: where browsers find the pages, for links.
    ///   - now: the time, RFC 3339 UTC.
    public init(
        _ registry: Registry, as principal: Principal = .system, mail: MailWay?, transport: HTTPTransport, hosts: Set<String>, site: String?,
        now: @escaping @Sendable () -> String
    ) {
        self.registry = registry
        self.principal = principal
        self.mail = mail
        webhooks = Webhooks(transport: transport, hosts: hosts)
        self.site = site
        self.now = now
    }

    /// Gathers and sends once.
    public func round() async throws -> Summary {
        var summary = Summary()
        summary.made = try await registry.gatherAlerts(site: site, as: principal)
        var last = 0
        while let alert = try await registry.perform(TakeAlert(after: last), as: principal) {
            last = alert.id
            let outcome =
                switch alert.channel {
                case .mail: send(alert)
                case .webhook: webhooks.send(alert, at: now())
                }
            if case .sent = outcome { summary.sent += 1 } else { summary.failed += 1 }
            try await registry.perform(NoteAlert(alert.id, outcome), as: principal)
        }
        return summary
    }

    private func send(_ alert: OutgoingAlert) -> NoteAlert.Outcome {
        guard let mail else { return .deferred("no mail server is configured (smtp, mail-from)") }
        let domain = mail.from.address.split(separator: "@").last.map(String.init) ?? "localhost"
        let message = PlainMail(
            from: mail.from, to: MailMessage.Mailbox(name: alert.person, address: alert.address), subject: alert.subject,
            messageID: "alert-\(alert.id)@\(domain)", date: now(), language: alert.language.rawValue, text: alert.body)
        do {
            return switch try mail.sender.send(message.bytes, mail.from.address, alert.address) {
            case .taken: .sent("taken by the mail server")
            case .refused(let words): .refused(words)
            // The same Message-ID: whoever gets it twice can see that it is one.
            case .deferred(let words), .unclear(let words): .deferred(words)
            }
        } catch {
            return .deferred(error.wording.english)
        }
    }
}
