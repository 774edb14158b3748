import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory withdraw`.
struct AdvisoryWithdrawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw",
            abstract: Speech.say("公開中のアドバイザリーを取り下げ、その旨の文書を公開します", "Take back an advisory that is out, by a last document that says so"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("読者に示す理由(日本語)", "why, for readers, in Japanese")))
    var whyJa: String

    @Option(help: ArgumentHelp(Speech.say("読者に示す理由(英語)", "why, for readers, in English")))
    var whyEn: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(
            WithdrawAdvisory(number, because: Wording(ja: whyJa, en: whyEn)), as: principal, reason: reason.reason)
        print(Speech.say("取り下げました: \(number)#\(version.number)", "withdrawn: \(number)#\(version.number)"))
    }
}
