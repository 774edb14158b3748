import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem approve`.
struct ProblemApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Speech.say(
                "問題報告の結論に承認(または却下)の署名をします(報告者以外)", "Sign the conclusion of a problem report as approver, or reject it (not its author)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
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
        let signature = try await registry.perform(
            SignApproval(.problem(number), reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        let word = signature.decision.title
        print(Speech.say("署名しました: \(number)  \(word.japanese)", "signed: \(number)  \(word.english)"))
    }
}
