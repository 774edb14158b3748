import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle end resource`.
struct LifecycleEndResourceCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "resource",
            abstract: Speech.say("SBOMにもツール・部品の一覧にもない、依存するものを登録します", "Register what products rely on and no SBOM, tool or part list names"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind")))
    var kind: ResourceKind

    @Option(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var supplier: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            AddResource(KeptResource(code: code, resourceKind: kind, name: name), supplier: supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
