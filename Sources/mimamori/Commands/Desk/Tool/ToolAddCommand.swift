import ArgumentParser
import Registry

/// `mimamori tool add`.
struct ToolAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("支援アイテムを登録します", "Register a supporting item"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "compiler|operating-system|build-tool|test-tool|library|setting|other"))
    var kind: SupportingItemKind

    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String

    @Option(name: .customLong("release"), help: ArgumentHelp(Speech.say("版", "version")))
    var version: String

    @Option(help: ArgumentHelp(Speech.say("サプライヤー", "supplier"), valueName: "code"))
    var supplier: String?

    @Option(help: ArgumentHelp(Speech.say("製造者", "manufacturer")))
    var manufacturer: String?

    @Option(help: ArgumentHelp(Speech.say("用途", "purpose")))
    var purpose: String?

    @Option(parsing: .unconditional, help: ArgumentHelp(Speech.say("設定", "settings")))
    var settings: String?

    @Option(help: ArgumentHelp(Speech.say("妥当性確認の日", "validated on"), valueName: "yyyy-mm-dd"))
    var validatedOn: String?

    @Option(help: ArgumentHelp(Speech.say("サポート終了", "supported until"), valueName: "yyyy-mm-dd"))
    var supportUntil: String?

    @Option(help: ArgumentHelp(Speech.say("その根拠", "source of that date")))
    var supportSource: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var item = SupportingItem(code: code, kind: kind, name: name, version: version)
        item.manufacturer = manufacturer
        item.purpose = purpose
        item.settings = settings
        item.validatedOn = validatedOn
        item.supportUntil = supportUntil
        item.supportSource = supportSource
        try await registry.perform(AddSupportingItem(item, supplier: supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
