import ArgumentParser
import Registry

/// `mimamori alert subscribe`.
struct AlertSubscribeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "subscribe",
            abstract: Speech.say("これから変わることを知らせます(自分のメール、またはWebhook)", "Be told of changes from now on: your own mail, or a webhook"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アラートの名前", "name of the alert")))
    var name: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            Speech.say("知らせる内容(なければすべて)", "what to be told of; everything if left out"), valueName: "finding|severity|exploited|fix|due"))
    var kinds: [AlertKind] = []

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("該当のCVSSの下限(例 7.0)", "least CVSS score of findings, such as 7.0")))
    var leastScore: Double?

    @Option(help: ArgumentHelp(Speech.say("Webhookのアドレス(なければメール)", "address of a webhook; mail if left out"), valueName: "https://…"))
    var webhook: String?

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let kinds = Set(kinds.isEmpty ? AlertKind.allCases : kinds)
        let score = leastScore.map { Int(($0 * 10).rounded()) }
        guard let webhook else {
            let made = try await registry.perform(
                SubscribeAlerts(name, kinds: kinds, product: product, leastScore: score, language: Speech.language), as: principal)
            return print(Speech.say("#\(made.id) \(made.address) に知らせます", "#\(made.id) tells \(made.address)"))
        }
        let secret = SecretToken.random(prefix: "mmw_")
        let made = try await registry.perform(
            SubscribeAlerts(
                name, webhook: webhook, secret: secret, kinds: kinds, product: product, leastScore: score, language: Speech.language), as: principal)
        print(Speech.say("#\(made.id) 署名の鍵(二度と表示しません): \(secret.text)", "#\(made.id) signing secret, not shown again: \(secret.text)"))
    }
}
