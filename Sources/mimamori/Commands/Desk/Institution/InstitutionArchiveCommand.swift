import ArgumentParser
import Registry

/// `mimamori institution archive`.
struct InstitutionArchiveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "archive",
            abstract: Speech.say("医療機関を一覧から外します(記録は残ります)", "Take an institution out of the lists; the record stays"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var code: String

    @Flag(help: ArgumentHelp(Speech.say("一覧に戻します", "put it back")))
    var back = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(ArchiveInstitution(code, isArchived: !back), as: principal, reason: reason.reason)
        print(back ? Speech.say("戻しました: \(code)", "put back: \(code)") : Speech.say("外しました: \(code)", "out of use: \(code)"))
    }
}
