import ArgumentParser
import Registry

/// `mimamori advisory accept`.
struct AdvisoryAcceptCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "accept",
            abstract: Speech.say("未解決の点を、理由とともにそのまま受け入れます(--reason が必要)", "Accept an open point as it is (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Argument(help: ArgumentHelp(Speech.say("点の名前(advisory points に出ます)", "key of the point, as advisory points shows it")))
    var point: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(AcceptAdvisoryPoint(number, point), as: principal, reason: reason.reason)
        print(Speech.say("受け入れました: \(number)#\(version.number)", "accepted: \(number)#\(version.number)"))
    }
}
