import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem edit`.
struct ProblemEditCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "edit", abstract: Speech.say("問題報告の内容を変えます", "Change the text of a problem report"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "performance|safety|security|documentation|other"))
    var kind: ProblemKind?

    @Option(help: ArgumentHelp(Speech.say("重大さ", "severity"), valueName: "minor|moderate|serious|critical"))
    var severity: ProblemSeverity?

    @Option(help: ArgumentHelp(Speech.say("件名", "title")))
    var title: String?

    @Option(help: ArgumentHelp(Speech.say("内容", "what happened")))
    var description: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (kind, severity, title, description) = (kind, severity, title, description)
        let problem = try await registry.perform(
            EditProblem(number) { problem in
                if let kind { problem.problemKind = kind }
                if let severity { problem.severity = severity }
                if let title { problem.title = title }
                if let description { problem.description = description }
            }, as: principal, reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
