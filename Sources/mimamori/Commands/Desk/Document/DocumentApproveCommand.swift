import ArgumentParser
import Diagnostics
import Registry

/// `mimamori document approve`.
struct DocumentApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Speech.say("文書の案に承認(または却下)の署名をします(加えた人以外)", "Sign a draft as approver, or reject it (not whoever took it in)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try DocumentReference(document)
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let version = try await registry.perform(
            ApproveDocumentVersion(reference, reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        let word = (reject ? SignatureDecision.rejected : .approved).title
        print(
            Speech.say(
                "署名しました: \(reference.text)  \(word.japanese)  SHA-256 \(version.digest)",
                "signed: \(reference.text)  \(word.english)  SHA-256 \(version.digest)"))
    }
}
