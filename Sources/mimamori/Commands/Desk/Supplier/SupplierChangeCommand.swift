import ArgumentParser
import Registry

/// `mimamori supplier change`.
struct SupplierChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("サプライヤーの情報を変えます", "Change what is known about a supplier"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var facts: SupplierChanges

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let facts = facts
        let changed = try await registry.perform(ChangeSupplier(code) { facts.apply(to: &$0) }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(code)(第\(changed.revision)版)", "changed: \(code) (revision \(changed.revision))"))
    }
}
