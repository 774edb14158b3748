import ArgumentParser
import Registry

/// `mimamori soup review`.
struct SOUPReviewCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: Speech.say("異常リストの評価を記録します(JIS T 2304 7.1.2、7.1.3)", "Record the evaluation of an anomaly list (JIS T 2304, 7.1.2, 7.1.3)"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var component: ComponentArgument

    @Option(name: .customLong("component-version"), help: ArgumentHelp(Speech.say("部品の版", "version of the component")))
    var version: String

    @Option(help: ArgumentHelp(Speech.say("リストの出典", "where the list was found")))
    var source: String

    @Option(help: ArgumentHelp(Speech.say("リストの日付", "date of the list"), valueName: "yyyy-mm-dd"))
    var listed: String

    @Option(help: ArgumentHelp(Speech.say("結論", "what follows from it")))
    var conclusion: String

    @Flag(help: ArgumentHelp(Speech.say("危険状態につながりうる異常がある", "one of the anomalies could lead to a hazardous situation")))
    var hazardous = false

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        try await registry.perform(
            ReviewAnomalies(
                reference, component.reference, version: version, listSource: source, listDate: listed, conclusion: conclusion, isHazardous: hazardous
            ),
            as: principal, reason: reason.reason)
        print(
            Speech.say(
                "記録しました: \(reference.text) \(component.component) \(version)", "on record: \(reference.text) \(component.component) \(version)"))
    }
}
