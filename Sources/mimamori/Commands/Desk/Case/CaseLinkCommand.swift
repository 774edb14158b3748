import ArgumentParser
import Registry

/// `mimamori case link`.
struct CaseLinkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "link", abstract: Speech.say("案件の対象を加えます", "Say what a case is about"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(
        help: ArgumentHelp(
            Speech.say("対象(product:コード、release:コード@版、finding:番号 など)", "what (product:code, release:code@version, finding:number …)"),
            valueName: "kind:name"))
    var target: String

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let product = "product:"
        let link =
            target.hasPrefix(product) ? LinkTarget(.product, String(target.dropFirst(product.count))) : try TargetText.read(target)
        print(try await registry.perform(LinkCase(subject.number, link, note: note), as: principal, reason: reason.reason).line)
    }
}
