import ArgumentParser
import Registry

/// `mimamori release clone`.
struct ReleaseCloneCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "clone", abstract: Speech.say("リリースを引き継いで次の版を作ります", "Make the next release from this one"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(name: .customLong("as-version"), help: ArgumentHelp(Speech.say("新しい版", "the new version")))
    var version: String

    @Option(help: ArgumentHelp(Speech.say("出荷予定日", "planned day"), valueName: "yyyy-mm-dd"))
    var plannedOn: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let clone = try await registry.perform(
            CloneRelease(try release.reference(), as: version, plannedOn: plannedOn, note: note), as: principal, reason: reason.reason)
        print(
            Speech.say(
                "作りました: \(clone.release.version)(引き継いだ構成アイテム \(clone.items)、評価 \(clone.others))",
                "made: \(clone.release.version) (carried over: \(clone.items) items, \(clone.others) evaluations)"))
    }
}
