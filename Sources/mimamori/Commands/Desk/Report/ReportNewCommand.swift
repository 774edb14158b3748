import ArgumentParser
import Diagnostics
import Registry

/// `mimamori report new`.
struct ReportNewCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: Speech.say("報告の案を始めます(事実から記入されます)", "Begin a report; facts of the case fill it"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: ReportKind.allCases.map(\.rawValue).joined(separator: "|")))
    var kind: ReportKind

    @Flag(help: ArgumentHelp(Speech.say("未完了とする(追加報告が続く)", "marked incomplete: an additional report follows")))
    var incomplete = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let number = try await registry.perform(
            DraftReport(subject.number, kind, isIncomplete: incomplete), as: principal, reason: reason.reason)
        print("\(number): \(kind.title[Speech.language])")
    }
}
