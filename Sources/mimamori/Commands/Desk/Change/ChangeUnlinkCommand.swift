import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change unlink`.
struct ChangeUnlinkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "unlink", abstract: Speech.say("関連付けを外します", "Take a link from a change"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("関係", "how"), valueName: "impact|cause|related"))
    var role: LinkRole

    @Argument(help: ArgumentHelp(Speech.say("対象(種類:名前)", "what (kind:name)")))
    var target: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let edit = try await registry.perform(UnlinkChange(number, role, try TargetText.read(target)), as: principal, reason: reason.reason)
        print(Speech.say("\(edit.change.number): \(edit.change.state.title.japanese)", "\(edit.change.number): \(edit.change.state.title.english)"))
        if let voided = edit.wording { Output.complain(voided[Speech.language]) }
    }
}
