import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change reject`.
struct ChangeRejectCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reject", abstract: Speech.say("変更を却下します(署名が必要)", "Reject a change (needs a signature)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String

    @OptionGroup var password: PasswordOptions

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let change = try await registry.perform(RejectChange(number, comment: comment, proof: proof), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
