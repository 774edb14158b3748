import ArgumentParser
import Diagnostics
import Registry

/// `mimamori lifecycle approve`.
struct LifecycleApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve", abstract: Speech.say("計画の案に承認(または却下)の署名をします(作成者以外)", "Sign a plan as approver, or reject it (not its author)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード#版(MP-300#2)", "product#version (MP-300#2)")))
    var plan: String

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try PlanReference(plan)
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let plan = try await registry.perform(
            ApprovePlan(reference, reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        print("\(reference.text): \(plan.state.title[Speech.language])  EOL \(plan.eolOn)  EOS \(plan.eosOn)")
    }
}
