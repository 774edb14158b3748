import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change approve`.
struct ChangeApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve", abstract: Speech.say("変更を承認します(起案者以外、署名が必要)", "Approve a change (not its author; needs a signature)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let change = try await registry.perform(ApproveChange(number, comment: comment, proof: proof), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
