import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle source map`.
struct LifecycleSourceMapCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "map",
            abstract: Speech.say(
                "情報源の製品に当たると決めます。--no-same なら「別のもの」(後の版とカタログにも残ります)",
                "Decide that it is a source's product, or with --no-same that it is not; kept for later versions and catalogues"))
    }

    @Argument(help: ArgumentHelp(Speech.say("対象(例 component:linux-kernel)", "subject, such as component:linux-kernel")))
    var subject: String

    @Argument(help: ArgumentHelp(Speech.say("情報源", "source")))
    var origin: EndOrigin

    @Argument(help: ArgumentHelp(Speech.say("情報源の製品名", "the source's product")))
    var name: String

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("同じもの", "it is the same")))
    var same = true

    @Option(help: ArgumentHelp(Speech.say("情報源の系列(なければ版から)", "the source's series (else by the version)")))
    var series: String?

    @Option(help: ArgumentHelp(Speech.say("そう判断した理由", "why")))
    var because: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let mapping = try await registry.perform(
            MapSource(try EndSubject(subject), origin, name, isSame: same, series: series, because: because), as: principal, reason: reason.reason)
        print(
            mapping.isSame
                ? Speech.say("決めました: \(mapping.label)", "decided: \(mapping.label)")
                : Speech.say("決めました(別のもの): \(mapping.label)", "decided, not the same: \(mapping.label)"))
    }
}
