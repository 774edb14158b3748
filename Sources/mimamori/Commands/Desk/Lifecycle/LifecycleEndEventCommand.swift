import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle end event`.
struct LifecycleEndEventCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "event",
            abstract: Speech.say("サプライヤーの倒産・買収などを記録します(R-033)", "Record a bankruptcy, an acquisition and the like of a supplier (R-033)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var supplier: String

    @Argument(help: ArgumentHelp(Speech.say("事象", "what happened")))
    var event: SuddenEvent.Kind

    @Option(help: ArgumentHelp(Speech.say("日付", "day"), valueName: "yyyy-mm-dd"))
    var on: String

    @Option(help: ArgumentHelp(Speech.say("出典", "where that is written")))
    var source: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(RecordSupplierEvent(supplier, event, on: on, source: source), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(supplier) \(on)", "recorded: \(supplier) \(on)"))
    }
}
