import ArgumentParser
import Registry

/// `mimamori report approve`.
struct ReportApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Speech.say("報告の案に承認(または却下)の署名をします(作成・記入した人以外)", "Sign a draft as approver, or reject it (not who wrote in it)"))
    }

    @OptionGroup var report: ReportArgument

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @Option(help: ArgumentHelp(Speech.say("読んだ内容のSHA-256(違えば断ります)", "SHA-256 of what you read; refused if it is another"), valueName: "sha256"))
    var digest: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let decision = ApproveReport(report.number, reject ? .rejected : .approved, comment: comment, digest: digest, proof: proof)
        let version = try await registry.perform(decision, as: principal, reason: reason.reason)
        let word = reject ? Speech.say("却下", "rejected") : Speech.say("承認", "approved")
        print(
            Speech.say("\(report.number) 第\(version.version)版: \(word)", "\(report.number) version \(version.version): \(word)")
                + "\nSHA-256 \(version.digest)")
    }
}
