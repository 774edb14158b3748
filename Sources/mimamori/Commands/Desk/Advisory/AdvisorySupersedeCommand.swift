import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory supersede`.
struct AdvisorySupersedeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "supersede",
            abstract: Speech.say("公開中のアドバイザリーを、別のアドバイザリーで置き換えます", "Say that another advisory has taken the place of this one"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("後継のアドバイザリーの番号", "tracking id of the advisory that takes its place")))
    var by: String

    @Option(help: ArgumentHelp(Speech.say("読者に示す理由(日本語)", "why, for readers, in Japanese")))
    var whyJa: String

    @Option(help: ArgumentHelp(Speech.say("読者に示す理由(英語)", "why, for readers, in English")))
    var whyEn: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(
            SupersedeAdvisory(number, by: by, because: Wording(ja: whyJa, en: whyEn)), as: principal, reason: reason.reason)
        print(Speech.say("置き換えました: \(number)#\(version.number)", "superseded: \(number)#\(version.number)"))
    }
}
