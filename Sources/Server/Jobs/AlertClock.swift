import Alerts
import Feeds
import Logging
import Mail
import Registry
import ServiceLifecycle

/// Tells people what changed: every minute, and when a job has ended.
struct AlertClock: Service {
    let desk: Desk
    let post: AlertPost
    let pause: Duration

    init(_ desk: Desk, transport: HTTPTransport = CurlTransport().transport, pause: Duration = .seconds(60)) throws {
        self.desk = desk
        self.pause = pause
        let configuration = desk.configuration
        let registry = desk.registry
        post = AlertPost(
            desk.registry, mail: try configuration.mailWay(), transport: transport, hosts: configuration.webhookHosts, site: configuration.publicURL,
            now: { registry.now })
    }

    /// Works until the server stops. A database that is gone for a while is waited for.
    func run() async throws {
        let bell = desk.bell.listen()
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let summary = try await post.round()
                    if summary.made + summary.sent + summary.failed > 0 {
                        desk.logger.info(
                            "alerts",
                            metadata: [
                                "made": .stringConvertible(summary.made), "sent": .stringConvertible(summary.sent),
                                "failed": .stringConvertible(summary.failed),
                            ])
                    }
                } catch is CancellationError {
                    return
                } catch {
                    desk.logger.warning("alerts wait", metadata: ["error": .string(String(describing: error))])
                }
                await bell.wait(atMost: pause)
            }
        }
    }
}

extension ServerConfiguration {
    /// The mail server for alerts; nil for none.
    func mailWay() throws -> AlertPost.MailWay? {
        guard let smtp, let mailFrom else { return nil }
        var server = try SMTPServer(smtp, isPlain: isMailPlain)
        server.user = smtpUser
        server.password = smtpPassword
        return AlertPost.MailWay(SMTPSender(server).sender, from: MailMessage.Mailbox(name: "Mimamori", address: mailFrom))
    }
}
