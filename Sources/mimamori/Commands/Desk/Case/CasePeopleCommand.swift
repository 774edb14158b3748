import ArgumentParser
import Registry

/// `mimamori case people`.
struct CasePeopleCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "people", abstract: Speech.say("案件を知ってよい人を変えます", "Change who takes part in a case"))
    }

    @OptionGroup var subject: CaseArgument

    @Option(name: .customLong("add"), help: ArgumentHelp(Speech.say("加える人(繰り返し可)", "who joins (may be repeated)"), valueName: "handle"))
    var joining: [String] = []

    @Option(name: .customLong("remove"), help: ArgumentHelp(Speech.say("外す人(繰り返し可)", "who leaves (may be repeated)"), valueName: "handle"))
    var leaving: [String] = []

    @Option(help: ArgumentHelp(Speech.say("担当者", "who answers for it"), valueName: "handle"))
    var owner: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = ChangeParticipants(subject.number, joining: joining, leaving: leaving, owner: owner)
        print(try await registry.perform(change, as: principal, reason: reason.reason).line)
    }
}
