import ArgumentParser
import Registry

/// `mimamori hardware change`.
struct HardwareChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("ハードウェア部品の情報を変えます", "Change what is known about a hardware part"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var facts: HardwareChanges

    @Option(help: ArgumentHelp(Speech.say("サプライヤー", "supplier"), valueName: "code"))
    var supplier: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let facts = facts
        let changed = try await registry.perform(
            ChangeHardwarePart(code, supplier: supplier) { facts.apply(to: &$0) }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(code)(第\(changed.revision)版)", "changed: \(code) (revision \(changed.revision))"))
    }
}
