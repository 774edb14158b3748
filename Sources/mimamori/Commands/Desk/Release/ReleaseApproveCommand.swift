import ArgumentParser
import Registry

/// `mimamori release approve`.
struct ReleaseApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve", abstract: Speech.say("凍結したベースラインに承認の署名をします(凍結した人以外)", "Sign a frozen baseline as approver (not whoever froze it)")
        )
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let reference = try release.reference()
        let signature = try await registry.perform(
            SignApproval(.baseline(BaselineReference(reference)), comment: comment, proof: proof), as: principal, reason: reason.reason)
        print(
            Speech.say(
                "署名しました: \(reference.text)  \(signature.person)  \(signature.signedAt)",
                "signed: \(reference.text)  \(signature.person)  \(signature.signedAt)"))
    }
}
