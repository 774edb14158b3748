import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem report`.
struct ProblemReportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "report", abstract: Speech.say("問題を報告します", "Report a problem"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "performance|safety|security|documentation|other"))
    var kind: ProblemKind

    @Option(help: ArgumentHelp(Speech.say("重大さ", "severity"), valueName: "minor|moderate|serious|critical"))
    var severity: ProblemSeverity

    @Option(name: .customLong("from"), help: ArgumentHelp(Speech.say("どこから", "where it came from")))
    var origin: ProblemOrigin

    @Option(help: ArgumentHelp(Speech.say("件名", "title")))
    var title: String

    @Option(help: ArgumentHelp(Speech.say("内容", "what happened")))
    var description: String

    @Option(help: ArgumentHelp(Speech.say("この版で", "in which release"), valueName: "version"))
    var release: String?

    @Option(help: ArgumentHelp(Speech.say("対象(finding:3 など)", "what it is about (finding:3 …)"), valueName: "kind:name"))
    var about: [String] = []

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let problem = try await registry.perform(
            ReportProblem(
                product, kind, severity, from: origin, title: title, description: description, release: release, about: try about.map(TargetText.read)
            ),
            as: principal, reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
