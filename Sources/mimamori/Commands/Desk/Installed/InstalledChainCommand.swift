import ArgumentParser
import Registry

/// `mimamori installed chain`.
struct InstalledChainCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "chain",
            abstract: Speech.say(
                "取引業者を機器の流通経路に加えます。--leave なら外れた日を記録します",
                "Put a trade party into the chain of a device; with --leave record that it left"))
    }

    @Argument(help: ArgumentHelp(Speech.say("機器(製品コード/製造番号)", "device (product/serial number)"), valueName: "device"))
    var device: String

    @Argument(help: ArgumentHelp(Speech.say("業者コード", "code of the party")))
    var party: String

    @Option(help: ArgumentHelp(Speech.say("開始日", "first day"), valueName: "yyyy-mm-dd"))
    var from: String?

    @Option(help: ArgumentHelp(Speech.say("終了日", "last day"), valueName: "yyyy-mm-dd"))
    var until: String?

    @Flag(help: ArgumentHelp(Speech.say("経路から外れた(--until の日、なければ今日)", "it left (on the day of --until, else today)")))
    var leave = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        if leave {
            let shown = try await registry.ask(ShowInstalledDevice(try DeviceReference(device)), as: principal)
            for link in shown.chain where link.party.code == party && link.custody.untilOn == nil {
                try await registry.perform(LeaveChain(try DeviceReference(device), link.custody.id, on: until), as: principal, reason: reason.reason)
            }
            print(Speech.say("外れました: \(device) – \(party)", "left the chain: \(device) – \(party)"))
            return
        }
        try await registry.perform(
            PutInChain(try DeviceReference(device), party, from: from, until: until), as: principal, reason: reason.reason)
        print(Speech.say("加えました: \(device) – \(party)", "in the chain: \(device) – \(party)"))
    }
}
