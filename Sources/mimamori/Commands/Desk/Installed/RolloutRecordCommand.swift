import ArgumentParser
import Diagnostics
import Registry

/// `mimamori installed rollout record`.
struct RolloutRecordCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record",
            abstract: Speech.say("1台の機器への適用の予定・完了・失敗・切り戻し・辞退を記録します", "Record how far a roll-out is at one device"))
    }

    @Argument(help: ArgumentHelp(Speech.say("計画コード", "code of the plan")))
    var code: String

    @Argument(help: ArgumentHelp(Speech.say("機器(製品コード/製造番号)", "device (product/serial number)"), valueName: "device"))
    var device: String

    @Argument(help: ArgumentHelp(Speech.say("状態", "state")))
    var state: RolloutState

    @Option(help: ArgumentHelp(Speech.say("日付", "day"), valueName: "yyyy-mm-dd"))
    var on: String?

    @Option(help: ArgumentHelp(Speech.say("失敗・切り戻し・辞退の理由", "why it failed, was rolled back or declined")))
    var note: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let step = try await registry.perform(
            RecordRolloutStep(code, try DeviceReference(device), state, on: on, note: note), as: principal, reason: reason.reason)
        print("\(code) \(device): \(step.state.title[Speech.language])")
    }
}
