import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle legacy control`.
struct LegacyControlCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "control",
            abstract: Speech.say("補完的コントロールを登録・変更します(手引書 表3)", "Register or change a compensating control (Table 3 of the guidance)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("コントロールのコード", "code of the control")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("種類", "type")))
    var type: ControlType

    @Option(
        help: ArgumentHelp(
            Speech.say("仕様と設定を書いた顧客向け文書(R-042)", "customer document with its specification and settings (R-042)"), valueName: "document"))
    var document: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            PutControl(product, code, name: name, type: type, document: try document.map { try DocumentReference($0) }), as: principal,
            reason: reason.reason)
        print(Speech.say("登録しました: \(product) \(code)", "registered: \(product) \(code)"))
    }
}
