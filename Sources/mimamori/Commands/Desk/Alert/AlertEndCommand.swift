import ArgumentParser
import Registry

/// `mimamori alert end`.
struct AlertEndCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "end", abstract: Speech.say("アラートをやめます", "End an alert"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アラートの番号", "number of the alert")))
    var alert: Int

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let ended = try await registry.perform(EndAlertSubscription(alert), as: principal, reason: reason.reason)
        print(Speech.say("やめました: #\(ended.id) \(ended.name)", "ended: #\(ended.id) \(ended.name)"))
    }
}
