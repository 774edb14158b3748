import ArgumentParser
import Registry

/// `mimamori lifecycle source take`.
struct LifecycleSourceTakeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "take",
            abstract: Speech.say(
                "構成部品・支援アイテムなどに当たりうるものをカタログから取り込みます", "Take out of a catalogue what may be meant by components, tools and parts"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード(なければすべて)", "code of the product (else all)")))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "file"))
    var catalog: String

    @Option(
        help: ArgumentHelp(
            Speech.say("情報源の製品名(名前も識別子も違うもの。何度でも)", "a source's product that neither name nor identifier leads to; repeat"),
            valueName: "name"))
    var named: [String] = []

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var match = MatchOption()
        match.catalog = catalog
        guard let opened = try match.open() else { return }
        let taken = try await registry.takeSources(opened, for: product, named: named, as: principal, reason: reason.reason)
        for label in taken.new { print(Speech.say("新しい: \(label)", "new: \(label)")) }
        for label in taken.changed { print(Speech.say("変わった: \(label)", "changed: \(label)")) }
        print(
            Speech.say(
                "新しい \(taken.new.count)、変わった \(taken.changed.count)、同じ \(taken.unchanged)、台帳の方が新しい \(taken.older)",
                "new \(taken.new.count), changed \(taken.changed.count), as before \(taken.unchanged), known from a newer catalogue \(taken.older)"))
    }
}
