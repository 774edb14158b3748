import ArgumentParser
import Registry

/// `mimamori hardware add`.
struct HardwareAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("ハードウェア部品を登録します", "Register a hardware part"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("型番", "part number")))
    var partNumber: String?

    @Option(help: ArgumentHelp(Speech.say("サプライヤー", "supplier"), valueName: "code"))
    var supplier: String?

    @Option(help: ArgumentHelp(Speech.say("製造者", "manufacturer")))
    var manufacturer: String?

    @Option(help: ArgumentHelp(Speech.say("ファームウェア", "firmware")))
    var firmware: String?

    @Option(help: ArgumentHelp(Speech.say("最終発注日", "last order"), valueName: "yyyy-mm-dd"))
    var lastOrderOn: String?

    @Option(help: ArgumentHelp(Speech.say("供給終了", "supplied until"), valueName: "yyyy-mm-dd"))
    var supplyUntil: String?

    @Option(help: ArgumentHelp(Speech.say("その根拠", "source of that date")))
    var supplySource: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var part = HardwarePart(code: code, name: name)
        part.partNumber = partNumber
        part.manufacturer = manufacturer
        part.firmware = firmware
        part.lastOrderOn = lastOrderOn
        part.supplyUntil = supplyUntil
        part.supplySource = supplySource
        try await registry.perform(AddHardwarePart(part, supplier: supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
