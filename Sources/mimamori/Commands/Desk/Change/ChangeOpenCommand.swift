import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change open`.
struct ChangeOpenCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "open", abstract: Speech.say("変更要求を起案します", "Draft a change request"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "corrective|security|third-party|adaptive|feature|documentation|environment"))
    var kind: ChangeKind

    @Option(help: ArgumentHelp(Speech.say("件名", "title")))
    var title: String

    @Option(help: ArgumentHelp(Speech.say("内容と理由", "what is to be changed, and why")))
    var description: String

    @Option(help: ArgumentHelp(Speech.say("この版で行う", "in which release"), valueName: "version"))
    var release: String?

    @Option(help: ArgumentHelp(Speech.say("期限", "due"), valueName: "yyyy-mm-dd"))
    var dueOn: String?

    @Option(
        help: ArgumentHelp(
            Speech.say("きっかけ(finding:3、problem:PR-2026-0001 など)", "what it is for (finding:3, problem:PR-2026-0001 …)"), valueName: "kind:name"))
    var cause: [String] = []

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(
            OpenChange(product, kind, title: title, description: description, release: release, dueOn: dueOn, causes: try cause.map(TargetText.read)),
            as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
