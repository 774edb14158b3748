import ArgumentParser
import Diagnostics
import Registry

/// `mimamori signature sign`.
struct SignatureSignCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign",
            abstract: Speech.say("作成者または照査者として署名します(承認は各コマンドの approve)", "Sign as the author or a reviewer (approving: the approve command of each)"))
    }

    @Argument(
        help: ArgumentHelp(
            Speech.say(
                "対象(change:CR-…、problem:PR-…、baseline:MP-300@2.4.1#1、document:MP-300/IFU@3/ja)",
                "what (change:CR-…, problem:PR-…, baseline:MP-300@2.4.1#1, document:MP-300/IFU@3/ja)")))
    var subject: String

    @Option(name: .customLong("as-signer"), help: ArgumentHelp(Speech.say("作成者か照査者か", "author or reviewer"), valueName: "author|reviewer"))
    var meaning: SignatureMeaning

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let target = try SubjectText.read(subject)
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let signature = try await registry.perform(
            Sign(target, as: meaning, reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        let words = (signature.meaning.title, signature.decision.title)
        print(
            Speech.say(
                "署名しました: \(subject)  \(words.0.japanese) \(words.1.japanese)", "signed: \(subject)  \(words.0.english) \(words.1.english)"))
    }
}
