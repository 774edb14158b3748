import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory approve`.
struct AdvisoryApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Speech.say(
                "照査中の版に承認(または却下)の署名をします(作成・編集した人以外)", "Sign a version in review as approver, or reject it (nobody who wrote on it)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let version = try await registry.perform(
            ApproveAdvisory(number, reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        print("\(number)#\(version.number): \(version.state.title[Speech.language])")
    }
}
